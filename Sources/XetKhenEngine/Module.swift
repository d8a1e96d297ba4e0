// XetKhenEngine: see the package's architecture.
