import Testing
import XetKhenArguments

@Suite("Arguments of a subcommand")
struct ParsedArgumentsTests {
    static let json = Flag("json", CommandText("JSON", "JSON"))
    static let count = Option<Int>("count", value: "N", CommandText("số lượng", "how many"), allowed: []) { Int($0) }
    static let command = CommandDescription(
        name: "evaluate", summary: CommandText("xét", "evaluate"),
        operands: [
            OperandDescription("RULESET", CommandText("bộ quy tắc", "a ruleset")),
            OperandDescription("FILES", CommandText("hồ sơ", "nominations"), isRepeated: true),
        ],
        parameters: [json.description, count.description],
        examples: [("xetkhen evaluate a b", CommandText("xét b", "evaluate b"))])

    @Test("operands, flags and options are told apart, whatever their order")
    func sorts() throws {
        let arguments = try ParsedArguments(["a", "--json", "b", "--count", "3", "-", "c"], for: Self.command)
        #expect(arguments.operands == ["a", "b", "-", "c"])
        #expect(arguments[Self.json])
        #expect(try arguments.value(Self.count) == 3)
    }

    @Test("a value may follow an equals sign; after -- everything is an operand")
    func equalsAndDashes() throws {
        let arguments = try ParsedArguments(["a", "--count=-5", "--", "--json"], for: Self.command)
        #expect(try arguments.value(Self.count) == -5)
        #expect(arguments.operands == ["a", "--json"])
        #expect(!arguments[Self.json])
    }

    @Test("what cannot be understood is named, with what was probably meant")
    func refuses() {
        #expect(throws: UsageError.unknownOption("--jsn", suggestion: "json")) {
            try ParsedArguments(["a", "b", "--jsn"], for: Self.command)
        }
        #expect(throws: UsageError.missingValue(option: "count", valueName: "N")) {
            try ParsedArguments(["a", "b", "--count", "--json"], for: Self.command)
        }
        #expect(throws: UsageError.unexpectedValue(option: "json")) {
            try ParsedArguments(["a", "b", "--json=1"], for: Self.command)
        }
        #expect(throws: UsageError.repeatedOption("json")) {
            try ParsedArguments(["a", "b", "--json", "--json"], for: Self.command)
        }
        #expect(throws: UsageError.missingOperand("FILES")) { try ParsedArguments(["a"], for: Self.command) }
        #expect(throws: UsageError.invalidValue(option: "count", value: "ba", allowed: [])) {
            try ParsedArguments(["a", "b", "--count", "ba"], for: Self.command).value(Self.count)
        }
    }

    @Test("an option that may be repeated gives all its values in their order")
    func repeated() throws {
        let set = Option(
            "set", value: "NAME=VALUE", CommandText("giả định", "suppose"), isRepeatable: true)
        var command = Self.command
        command.parameters.append(set.description)
        let arguments = try ParsedArguments(["a", "--set", "x=1", "b", "--set=y=2", "--set", "x=1"], for: command)
        #expect(try arguments.values(of: set) == ["x=1", "y=2", "x=1"])
        #expect(try ParsedArguments(["a", "b"], for: command).values(of: set) == [])
        #expect(
            UsageError.missingOneOf(options: ["set", "under"]).message(inEnglish: true)
                == "“--set” or “--under” is needed")
    }

    @Test("a single dash with letters is no option here")
    func shortOptions() {
        #expect(throws: UsageError.unknownOption("-j", suggestion: nil)) {
            try ParsedArguments(["a", "b", "-j"], for: Self.command)
        }
    }

    @Test("--help stops all other checks")
    func help() throws {
        #expect(try ParsedArguments(["--help", "--nonsense"], for: Self.command).asksForHelp)
    }

    @Test("a command's page names operands, options and an example in the language asked for")
    func page() {
        let page = HelpText(program: "xetkhen", inEnglish: false).page(of: Self.command)
        #expect(page.contains("Cách dùng: xetkhen evaluate RULESET FILES … [tùy chọn]"))
        #expect(page.contains("--count N  số lượng"))
        #expect(page.contains("  # xét b\n  xetkhen evaluate a b"))
        let english = HelpText(program: "xetkhen", inEnglish: true).page(of: Self.command)
        #expect(english.contains("Usage: xetkhen evaluate RULESET FILES … [options]"))
    }

    @Test("errors are sentences in both languages")
    func sentences() {
        let error = UsageError.unknownCommand("evalute", suggestion: "evaluate")
        #expect(error.message(inEnglish: false) == "không có lệnh “evalute”; có phải “evaluate”?")
        #expect(error.message(inEnglish: true) == "there is no command “evalute”; did you mean “evaluate”?")
    }
}
