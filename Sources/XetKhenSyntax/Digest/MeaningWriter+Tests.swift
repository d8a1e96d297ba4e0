import XetKhenValues

extension MeaningWriter {
    mutating func write(_ test: TestSyntax) {
        list("test") { writer in
            writer.quoted(test.title)
            for name in BuiltInDate.allCases {
                if let date = test.dates[name] { writer.list(Self.name(name)) { $0.word(date.isoDescription) } }
            }
            writer.names("groups", test.groups)
            writer.names("papers", test.papers)
            for evidence in test.evidence {
                writer.list("given \(evidence.name.text)") { writer in
                    writer.write(evidence.value)
                    writer.name("paper", evidence.paper)
                }
            }
            for expectation in test.expectations { writer.write(expectation) }
        }
    }

    private mutating func write(_ value: TestValueSyntax) {
        switch value {
        case .expression(let expression): write(expression)
        case .period(let first, let last):
            list("period") { writer in
                writer.write(first)
                writer.write(last)
            }
        case .record(let fields):
            list("record") { writer in
                for field in fields { writer.list(field.name.text) { $0.write(field.value) } }
            }
        case .list(let items, let complete):
            list(complete ? "complete-list" : "list") { writer in
                for item in items { writer.write(item) }
            }
        case .series(let years):
            list("series") { writer in
                for year in years { writer.write("\(year.year)", year.value) }
            }
        }
    }

    private mutating func write(_ expectation: ExpectationSyntax) {
        switch expectation.kind {
        case .proposed(let awards):
            list("proposed") { writer in
                for award in awards { writer.word(award.text) }
            }
        case .outcome(let target, let outcome, let reasons):
            list("expected \(target.text) \(Self.name(outcome))") { writer in
                for reason in reasons { writer.write(reason) }
            }
        }
    }

    private mutating func write(_ reason: ExpectedReason) {
        switch reason {
        case .missing(let name, let year): list("missing \(name.text)") { if let year { $0.word("\(year)") } }
        case .conflicting(let name, let year): list("conflicting \(name.text)") { if let year { $0.word("\(year)") } }
        case .reading(let name): list("reading \(name.text)") { _ in }
        case .weakSource(let name): list("weak-source \(name.text)") { _ in }
        case .because(let name): list("because \(name.text)") { _ in }
        case .settledBy(let names): self.names("settled-by", names)
        }
    }

    private static func name(_ outcome: ExpectedOutcome) -> String {
        switch outcome {
        case .earned: "#earned"
        case .notEarned: "#not-earned"
        case .insufficientEvidence: "#insufficient-evidence"
        case .conflictingEvidence: "#conflicting-evidence"
        case .needsReview: "#needs-review"
        case .notApplicable: "#not-applicable"
        case .error: "#error"
        case .unknown: "#unknown"
        case .suspended: "#suspended"
        case .notSuspended: "#not-suspended"
        case .dossierReturned: "#dossier-returned"
        case .dossierAccepted: "#dossier-accepted"
        case .leftOut: "#left-out"
        }
    }
}
