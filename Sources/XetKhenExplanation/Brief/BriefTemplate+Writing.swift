import XetKhenEngine

extension BriefTemplate {
    /// Writes what is told of one nominee, at most `greatestLength` bytes of memory.
    func write(_ trace: DecisionTrace, _ cursor: inout BriefCursor) {
        pool.withUnsafeBufferPointer { pool in
            // The pool holds at least what tells an outcome.
            guard let pool = pool.baseAddress else { return }
            func copy(_ span: Span) { cursor.copy(pool + Int(span.first), Int(span.count)) }
            for piece in pieces {
                let index = Int(piece.index)
                switch piece.kind {
                case .bytes: copy(piece.span)
                case .rule: copy(outcomes[Int(trace.code(ofRule: index))])
                case .award: copy(outcomes[Int(trace.code(ofAward: index))])
                case .number: cursor.write(trace.operands[index])
                case .date: cursor.writeDate(trace.operands[index])
                case .yesNo: cursor.writeYesNo(trace.operands[index])
                case .name:
                    if let number = trace.operands[index].wholeNumber, number >= 0, number < Int(piece.span.count) {
                        copy(names[Int(piece.span.first) + number])
                    } else {
                        cursor.writeNull()
                    }
                }
            }
        }
    }
}
