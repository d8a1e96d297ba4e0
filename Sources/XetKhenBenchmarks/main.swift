import Foundation

// Measures what this project promises of its speed. Run in release, at the top of the package; `--help` tells the rest.

exit(BenchmarkTool.run(Array(CommandLine.arguments.dropFirst())))
