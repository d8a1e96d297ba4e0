/// What the command tells the shell.
enum ExitCode: Int32 {
    /// All is well.
    case success = 0
    /// A finding: a failed test, an error in a rule, a file that is not formatted, a nomination that cannot be read.
    case finding = 1
    /// Bad usage, or input that cannot be read, or an output that cannot be written.
    case usage = 2
    /// Whoever read the output closed it: what a shell gives for a program that ends of SIGPIPE.
    case closedOutput = 141
}
