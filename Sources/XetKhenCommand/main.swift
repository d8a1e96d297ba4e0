import XetKhen
import XetKhenArguments

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
