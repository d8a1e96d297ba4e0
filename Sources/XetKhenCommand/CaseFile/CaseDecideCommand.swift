import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// `xetkhen case decide FILE SESSION`: records what a session decided, each decision chained to the one before.
enum CaseDecideCommand: Subcommand {
    private static let ruleset = Option(
        "ruleset", value: "RULESET",
        CommandText("bộ quy tắc hoặc gói để xét", "the ruleset or bundle that applies"))

    static let description = CommandDescription(
        name: "case decide",
        summary: CommandText(
            "ghi quyết định của một phiên họp: mỗi quyết định một bản ghi, nối với bản ghi trước",
            "record a session's decisions, each chained to the record before it"),
        operands: [
            SharedOperands.caseFile,
            OperandDescription(
                "SESSION",
                CommandText(
                    "tệp JSON của phiên họp (xem “xetkhen schema --session”)",
                    "the session as JSON (see “xetkhen schema --session”)")),
        ],
        parameters: [ruleset.description, SharedOptions.date.description, SharedOptions.rulesets.description],
        examples: [
            (
                "xetkhen case decide hội-đồng.xkc phiên-họp.json --ruleset kon-tum.xkb",
                CommandText("in số và mã của từng bản ghi đã lưu", "prints number and digest of each record kept")
            )
        ])

    /// How many records are kept at once: fewer waits for the disk, little to do again.
    private static let batch = 64

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        guard let rulesetPath = try value(ruleset, of: arguments) else {
            throw .usage(.missingValue(option: "ruleset", valueName: "RULESET"))
        }
        let date = try value(SharedOptions.date, of: arguments)
        let json: [UInt8]
        do { json = try FileReading.bytes(at: arguments.operands[1]) } catch { throw .reading(error) }
        let session: SessionDecisions
        do { session = try SessionDecisions(reading: json, named: arguments.operands[1]) } catch {
            throw .record(error)
        }
        guard let loaded = try loadRuleset(rulesetPath, arguments, console) else { return .finding }
        let maker = loaded.recorder
        let file: CaseFile
        do throws(StoreError) {
            file = try CaseFile.open(at: arguments.operands[0], forWriting: true)
            _ = try file.addBundle(try bundle(of: loaded, maker.digests))
            _ = try file.addSession(
                CouncilSession(id: session.session, heldOn: session.heldOn, members: Int64(session.members)))
        } catch { throw .store(error) }
        // Every decision is made into a record before one is kept: a mistake in the last one keeps none.
        var made: [(nomination: String, record: DecisionRecord)] = []
        for entry in session.decisions {
            let nomination: StoredNomination?
            do { nomination = try file.nomination(id: entry.nomination) } catch { throw .store(error) }
            guard let nomination else {
                throw .record(RecordFault(RecordDiagnostic.unknownNomination, [entry.nomination]))
            }
            do {
                let result = try maker.record(
                    nomination.content, named: entry.nomination, consideredOn: date?.date, decision: entry.decision,
                    salt: SystemRandomness.bytes)
                made.append((entry.nomination, result.record))
            } catch { throw .record(error) }
        }
        for start in stride(from: 0, to: made.count, by: batch) {
            var kept: [StoredRecord] = []
            do throws(StoreError) {
                try file.append(each: made[start..<min(start + batch, made.count)]) {
                    (entry, number, previous) throws(StoreError) in
                    let record = stored(entry.record, entry.nomination, session, number, previous)
                    kept.append(record)
                    return record
                }
            } catch { throw .store(error) }
            for record in kept {
                console.write("\(record.number) \(record.digest.hexadecimal) \(record.nomination)")
            }
        }
        return .success
    }

    private static func bundle(
        of ruleset: Ruleset, _ digests: RulesetDigests
    ) throws(StoreError) -> XetKhenStore.RulesetBundle {
        // A bundle without documents names none that the ruleset does not declare.
        let content = (try? ruleset.bundle()) ?? []
        return XetKhenStore.RulesetBundle(
            meaning: digests.meaning, files: digests.files, name: ruleset.name, content: content)
    }

    private static func stored(
        _ record: DecisionRecord, _ nomination: String, _ session: SessionDecisions, _ number: Int64,
        _ previous: Digest?
    ) -> StoredRecord {
        var record = record
        record.chain = ChainPlace(number: Int(number), previous: previous)
        let body = record.body
        let decision = record.decision ?? CouncilDecision(awards: [])
        return StoredRecord(
            number: number, previous: previous, digest: SHA256.digest(of: body), body: body,
            disclosed: record.disclosure, session: session.session, nomination: nomination,
            bundle: record.ruleset.meaning,
            decision: DecisionRow(
                number: decision.number, decidedOn: decision.decidedOn ?? session.heldOn,
                authority: decision.authority, reason: decision.reason),
            awards: decision.awards,
            votes: decision.votes.map { vote in
                VoteRow(
                    award: vote.award, inFavour: Int64(vote.inFavour), against: Int64(vote.against),
                    abstained: Int64(vote.abstained))
            })
    }
}
