import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Citations in the language of the sentences around them.
extension Sentences {
    /// The stable name of a citation: `L22-44-1-e`, `KH2602-III-1-b, gạch 1`.
    package func identifier(_ citation: Citation) -> String { ruleset.identifier(of: citation) }

    /// `điểm e khoản 1 Điều 44 Luật số 06/2022/QH15`, or
    /// `gạch đầu dòng thứ nhất mục III.1.b Kế hoạch số 2602/KH-UBND`.
    package func citation(_ citation: Citation) -> String { wording.citation(citation) }

    /// Citations with the remark that the weakest of them asks for, or nil where there is neither.
    package func citations(_ citations: [Citation], grade: Grade) -> String? {
        wording.citations(citations, grade: grade)
    }

    /// A document by its kind and number; without a number by its title or issuer.
    package func document(_ document: Document) -> String { wording.document(document) }

    /// The remark that a source's grade asks for, or nil for a source read in the instrument itself.
    package func remark(on grade: Grade) -> String? { wording.remark(on: grade) }
}
