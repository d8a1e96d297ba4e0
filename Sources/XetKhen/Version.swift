/// What this build is, and which formats it writes.
public enum Version {
    /// Of the package.
    public static let package = "0.1.0"
    /// Of the rules language; it changes when a ruleset may mean something else.
    public static let language = "1"
    /// Of bundles of rulesets.
    public static let bundle = "xetkhen.bundle/1"
    /// Of decision records.
    public static let record = "xetkhen.record/1"
    /// Of the trace in a record.
    public static let trace = "xetkhen.trace/1"
    /// Of the JSON of a report on replayed records.
    public static let audit = "xetkhen.audit/1"
    /// Of the answer's JSON.
    public static let answer = "xetkhen.answer/1"
    /// Of the JSON of a table of provisions.
    public static let provisions = "xetkhen.provisions/1"
}
