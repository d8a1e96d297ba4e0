// XetKhenSyntax: see the package's architecture.
