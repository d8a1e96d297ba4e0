import XetKhenEngine

extension BriefTemplate {
    /// Writes what is told of one nominee, at most `greatestLength` bytes of memory and the id's.
    func write(_ trace: DecisionTrace, _ id: UnsafeBufferPointer<UInt8>, _ cursor: inout BriefCursor) {
        // Taken once: asked of the trace each time they would be kept alive and let go each time.
        let (codes, awardCodes, operands) = (trace.codes, trace.awardCodes, trace.operands)
        cursor.write(Self.head)
        cursor.write(id)
        pool.withUnsafeBufferPointer { pool in
            // The pool holds at least what tells an outcome.
            guard let pool = pool.baseAddress else { return }
            func copy(_ span: Span) { cursor.copy(pool + Int(span.first), Int(span.count)) }
            for piece in pieces {
                copy(piece.bytes)
                let index = Int(piece.index)
                switch piece.kind {
                case .end: break
                case .rule: copy(outcomes[Int(codes[index])])
                case .award: copy(outcomes[Int(awardCodes[index])])
                case .number: cursor.write(operands[index])
                case .date: cursor.writeDate(operands[index])
                case .yesNo: cursor.writeYesNo(operands[index])
                case .name:
                    if let number = operands[index].wholeNumber, number >= 0, number < Int(piece.names.count) {
                        copy(names[Int(piece.names.first) + number])
                    } else {
                        cursor.writeNull()
                    }
                }
            }
        }
    }
}
