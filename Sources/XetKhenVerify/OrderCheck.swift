/// The lists of awards that follow from their verdicts and from which stands above which.
struct OrderCheck {
    let trace: TraceDocument

    func faults() -> [TraceFault] {
        let awards = trace.awards
        let taking = awards.indices.filter {
            !awards[$0].flag("title") && awards[$0].text("verdict") != "not_applicable"
        }
        let isEarned = awards.map { $0.text("verdict") == "earned" }
        let isUndecided = awards.map { $0.text("verdict") != "earned" && $0.text("verdict") != "not_earned" }
        let earned = highest(taking.filter { isEarned[$0] })
        let above = taking.filter { award in earned.contains { awards[award].numbers("above").contains($0) } }
        let derived = [
            ("earned", earned), ("proposed", earned.filter { !isHeldBack($0) }),
            ("possible", highest(taking.filter { isUndecided[$0] })),
            ("just_above", lowest(earned.isEmpty ? taking : above)),
        ]
        return derived.compactMap { name, list in
            let written = trace.record.numbers(name)
            return written == list ? nil : TraceFault(.order, .document, name, written.text, list.text)
        }
    }

    /// Whether an award is suspended or its dossier returned.
    private func isHeldBack(_ award: Int) -> Bool {
        trace.awards[award].numbers("suspensions").contains { trace.steps[$0].outcome == .met }
            || trace.awards[award].numbers("procedures").contains { trace.steps[$0].outcome == .notMet }
    }

    private func highest(_ list: [Int]) -> [Int] {
        let covered = Set(list.flatMap { award in trace.awards[award].numbers("above").filter { $0 != award } })
        return list.filter { !covered.contains($0) }
    }

    private func lowest(_ list: [Int]) -> [Int] {
        list.filter { award in !trace.awards[award].numbers("above").contains { $0 != award && list.contains($0) } }
    }
}
