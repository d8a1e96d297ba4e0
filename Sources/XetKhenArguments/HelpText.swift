/// Help as it is printed: at most 100 columns, options aligned.
package struct HelpText {
    package var program: String
    package var inEnglish: Bool

    package init(program: String, inEnglish: Bool) {
        self.program = program
        self.inEnglish = inEnglish
    }

    /// The overview: what the program is, its commands, the options that all of them share.
    package func overview(
        of purpose: CommandText, commands: [CommandDescription], shared: [ParameterDescription]
    ) -> String {
        var lines = [purpose.text(inEnglish: inEnglish), ""]
        lines.append(inEnglish ? "Usage: \(program) COMMAND …" : "Cách dùng: \(program) LỆNH …")
        lines.append("")
        lines.append(inEnglish ? "Commands:" : "Các lệnh:")
        lines += table(commands.map { ($0.name, $0.summary.text(inEnglish: inEnglish)) })
        lines.append("")
        lines.append(inEnglish ? "Options of every command:" : "Tùy chọn chung:")
        lines += table(shared.map { (usage(of: $0), $0.help.text(inEnglish: inEnglish)) })
        lines.append("")
        lines.append(
            inEnglish
                ? "“\(program) COMMAND --help” shows a command's options and an example"
                : "“\(program) LỆNH --help” cho biết các tùy chọn và một ví dụ của từng lệnh")
        return lines.joined(separator: "\n") + "\n"
    }

    package func page(of command: CommandDescription) -> String {
        var lines = [command.summary.text(inEnglish: inEnglish), ""]
        var usage = "\(program) \(command.name)"
        for operand in command.operands {
            let name = operand.isRepeated ? "\(operand.name) …" : operand.name
            usage += operand.isOptional ? " [\(name)]" : " \(name)"
        }
        let options = inEnglish ? "[options]" : "[tùy chọn]"
        lines.append((inEnglish ? "Usage: " : "Cách dùng: ") + "\(usage) \(options)")
        lines.append("")
        lines += table(
            command.operands.map { ($0.name, $0.help.text(inEnglish: inEnglish)) }
                + command.parameters.map { (self.usage(of: $0), $0.help.text(inEnglish: inEnglish)) })
        lines.append("")
        lines.append(inEnglish ? "Example:" : "Ví dụ:")
        for example in command.examples {
            lines.append("  # " + example.does.text(inEnglish: inEnglish))
            lines.append("  " + example.line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func usage(of parameter: ParameterDescription) -> String {
        guard let valueName = parameter.valueName else { return "--\(parameter.name)" }
        return "--\(parameter.name) \(valueName)"
    }

    private func table(_ rows: [(String, String)]) -> [String] {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.flatMap { name, text in
            let padding = String(repeating: " ", count: width - name.count)
            let wrapped = wrap(text, width: max(30, 94 - width))
            return wrapped.enumerated().map { index, line in
                index == 0 ? "  \(name)\(padding)  \(line)" : String(repeating: " ", count: width + 4) + line
            }
        }
    }

    private func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        lines.append(line)
        return lines
    }
}
