// XetKhenExplanation: see the package's architecture.
