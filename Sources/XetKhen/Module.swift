// XetKhen: see the package's architecture.
