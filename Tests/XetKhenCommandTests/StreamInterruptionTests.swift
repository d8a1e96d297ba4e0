import Foundation
import Testing

@Suite("Runs of evaluate that are cut short")
struct StreamInterruptionTests {
    /// Waits until some of the output is there; false where the run ended before.
    private func waitForOutput(_ process: Process, in workspace: CommandWorkspace) throws -> Bool {
        while process.isRunning {
            if try Data(contentsOf: workspace.path("out")).count > 0 { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }

    @Test("SIGTERM and SIGINT leave complete lines, and --skip completes them to the bytes of a whole run")
    func signals() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(1_500), to: "a.jsonl")
        let words = ["evaluate", "xã", "a.jsonl", "--json"]
        let whole = try workspace.run(words).output
        let terminated = try workspace.start(words)
        #expect(try waitForOutput(terminated, in: workspace))
        terminated.terminate()
        terminated.waitUntilExit()
        #expect(terminated.terminationReason == .exit)
        #expect(terminated.terminationStatus == 143)
        try expectContinuation(of: whole, words, in: workspace)
        let interrupted = try workspace.start(words)
        #expect(try waitForOutput(interrupted, in: workspace))
        interrupted.interrupt()
        interrupted.waitUntilExit()
        #expect(interrupted.terminationStatus == 130)
        try expectContinuation(of: whole, words, in: workspace)
    }

    private func expectContinuation(of whole: String, _ words: [String], in workspace: CommandWorkspace) throws {
        let part = try workspace.read("out")
        #expect(try workspace.read("err") == "")
        #expect(part.hasSuffix("\n"))
        #expect(part.utf8.count < whole.utf8.count)
        let count = part.split(separator: "\n").count
        let rest = try workspace.run(words + ["--skip", "\(count)"])
        #expect(rest.status == 0)
        #expect(part + rest.output == whole)
    }

    #if os(Linux)
        @Test(
            "what a killed run left of its last line is taken away by the run that goes on",
            arguments: [1, 700, 200_001])
        func killed(bytes: Int) throws {
            let workspace = try CommandWorkspace.withRuleset()
            try workspace.write(NominationStream.text(120), to: "a.jsonl")
            let whole = try workspace.run("evaluate", "xã", "a.jsonl", "--json").output
            #expect(whole.utf8.count > 200_001)
            try Data(whole.utf8.prefix(bytes)).write(to: workspace.path("part"))
            let goOn = "\"$XETKHEN\" evaluate xã a.jsonl --json --skip $(wc -l < part) >> part"
            let run = try workspace.shell(goOn)
            #expect(run.status == 0, "\(run.complaint)")
            #expect(try workspace.read("part") == whole)
        }
    #endif

    @Test("a signal ends a run that waits for input at once")
    func waiting() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(3), to: "a.jsonl")
        let run = try workspace.shell(
            """
            mkfifo pipe
            "$XETKHEN" evaluate xã - --json < pipe > lines &
            exec 3> pipe
            cat a.jsonl >&3
            while [ "$(wc -l < lines)" -lt 3 ]; do sleep 0.05; done
            kill -TERM $!
            wait $!
            echo $?
            """)
        #expect(run.output == "143\n", "\(run.complaint)")
        #expect(try workspace.read("lines").split(separator: "\n").count == 3)
    }

    @Test(
        "whoever waits for an answer before writing the next nomination gets it, from any number of threads",
        arguments: [1, 2, 4], ["--json", "--brief"])
    func oneByOne(threads: Int, form: String) throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(5), to: "a.jsonl")
        let run = try workspace.shell(
            """
            mkfifo pipe
            XETKHEN_THREADS=\(threads) timeout 60 "$XETKHEN" evaluate xã - \(form) < pipe > lines &
            exec 3> pipe
            n=0
            while read -r line; do
                n=$((n + 1))
                echo "$line" >&3
                while [ "$(wc -l < lines)" -lt $n ]; do kill -0 $! || exit 9; sleep 0.02; done
            done < a.jsonl
            exec 3>&-
            wait $!
            echo $?
            """)
        #expect(run.output == "0\n", "\(run.complaint)")
        let whole = try workspace.run(["evaluate", "xã", "a.jsonl", form])
        #expect(try workspace.read("lines") == whole.output)
    }

    @Test("--strict ends at a broken line though whoever writes has not closed the input", arguments: [1, 4])
    func strictWhileOpen(threads: Int) throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.line(1) + "\n" + NominationStream.broken + "\n", to: "a.jsonl")
        let run = try workspace.shell(
            """
            mkfifo pipe
            XETKHEN_THREADS=\(threads) timeout 60 "$XETKHEN" evaluate xã - --json --strict < pipe > lines 2> complaints &
            exec 3> pipe
            cat a.jsonl >&3
            wait $!
            echo $?
            """)
        #expect(run.output == "1\n", "\(run.complaint)")
        #expect(try workspace.read("lines").split(separator: "\n").count == 1)
        #expect(try workspace.read("complaints").contains("-:2"))
    }

    @Test("a closed pipe ends the run quietly")
    func closedPipe() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(1_000), to: "a.jsonl")
        // With SIGPIPE as it is by default, and where whoever starts the command ignores it.
        for trap in ["", "trap '' PIPE;"] {
            let run = try workspace.shell(
                "{ \(trap) \"$XETKHEN\" evaluate xã a.jsonl --json; echo $? > status; } | head -1")
            #expect(run.status == 0)
            #expect(run.complaint == "")
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 1)
            #expect(lines.first.map { NominationStream.isAnswer($0, to: 1) } ?? false)
            #expect(try workspace.read("status") == "141\n")
        }
    }

    @Test("an output that takes no more says how many were written whole and where to go on; half a line is taken away")
    func fullOutput() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(400), to: "a.jsonl")
        let whole = try workspace.run("evaluate", "xã", "a.jsonl", "--json").output
        // A limit on the size of files stands for a full disk; the signal that it sends is ignored.
        let run = try workspace.shell(
            "trap '' XFSZ; ulimit -f 500; \"$XETKHEN\" evaluate xã a.jsonl --json --skip 10 > part")
        #expect(run.status == 2)
        let part = try workspace.read("part")
        #expect(part.hasSuffix("\n"))
        let count = part.split(separator: "\n").count
        #expect(count > 0 && count < 390)
        #expect(
            run.complaint.contains(
                "; đã ghi trọn vẹn kết quả của \(count) hồ sơ, chạy tiếp với --skip \(count + 10)"),
            "\(run.complaint)")
        let rest = try workspace.run("evaluate", "xã", "a.jsonl", "--json", "--skip", "\(count + 10)")
        let before = whole.split(separator: "\n").prefix(10).map { $0 + "\n" }.joined()
        #expect(before + part + rest.output == whole)
        #if os(Linux)
            let full = try workspace.shell("\"$XETKHEN\" evaluate xã a.jsonl --json --lang en > /dev/full")
            #expect(full.status == 2)
            #expect(full.complaint.contains("those of 0 nominations were written whole: go on with --skip 0"))
            let table = try workspace.shell("\"$XETKHEN\" evaluate xã a.jsonl > /dev/full")
            #expect(table.status == 2)
            #expect(table.complaint.contains("không ghi được kết quả ra đầu ra chuẩn"))
        #endif
    }

    #if os(Linux)
        @Test("twenty times the lines take less than 60 MB more")
        func memory() throws {
            let workspace = try CommandWorkspace.withRuleset()
            let few = try peak(of: 150, in: workspace)
            let many = try peak(of: 3_000, in: workspace)
            #expect(few > 0)
            #expect(many < few + 60 << 10, "\(few) kB, then \(many) kB")
        }

        /// The most memory in kB that a run on so many lines had, as the system counts it while it runs.
        private func peak(of count: Int, in workspace: CommandWorkspace) throws -> Int {
            try workspace.write(NominationStream.text(count), to: "a.jsonl")
            let process = try workspace.start(["evaluate", "xã", "a.jsonl", "--json"])
            var peak = 0
            while process.isRunning {
                let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
                let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
                if let found = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }) { peak = found }
                Thread.sleep(forTimeInterval: 0.005)
            }
            #expect(process.terminationStatus == 0)
            return peak
        }
    #endif
}
