// XetKhenSemantics: see the package's architecture.
