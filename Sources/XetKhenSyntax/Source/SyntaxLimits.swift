/// The sizes beyond which a ruleset is refused rather than read.
package enum SyntaxLimits {
    /// Bytes in one file.
    package static let fileBytes = 8 * 1024 * 1024
    /// Scalars in one line of a fenced block.
    package static let lineScalars = 4096
    /// Tokens in one file.
    package static let fileTokens = 1_000_000
    /// Mistakes listed of one file; reading goes on beyond them.
    package static let fileDiagnostics = 1000
    /// Conditions, expressions, types and lines within one another.
    package static let nesting = 64
}
