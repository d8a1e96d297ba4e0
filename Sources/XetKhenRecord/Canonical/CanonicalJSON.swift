import XetKhenEngine
import XetKhenValues

/// Why a JSON text has no canonical form.
package struct CanonicalJSONError: Error, Sendable, Hashable {
    /// The byte, counted from 0.
    package var offset: Int
}

/// Reads any JSON text into the document that it holds; white space, the order of members, escapes and the way in which
/// numbers are written leave no trace.
package struct CanonicalJSON {
    private var scanner: JSONScanner

    /// The document of a text in which no object names a member twice.
    package static func value(of bytes: [UInt8]) throws(CanonicalJSONError) -> CanonicalValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<CanonicalValue, JSONError> in
            var reader = CanonicalJSON(scanner: JSONScanner(buffer))
            do throws(JSONError) {
                let value = try reader.value()
                try reader.scanner.finish()
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let value): return value
        case .failure(let error): throw CanonicalJSONError(offset: error.offset)
        }
    }

    private mutating func value() throws(JSONError) -> CanonicalValue {
        let token = try scanner.peek()
        switch token {
        case .object: return try object()
        case .array: return try array()
        case .string: return .text(NormalForm.composed(scanner.text(try scanner.readString())))
        case .number:
            let start = scanner.position
            guard case .exact(let number) = try scanner.readNumber() else {
                throw JSONError(.malformedNumber, at: start)
            }
            return .number(number.normalized)
        case .true, .false:
            try scanner.readLiteral(token)
            return .boolean(token == .true)
        case .null:
            try scanner.readLiteral(token)
            return .null
        }
    }

    private mutating func object() throws(JSONError) -> CanonicalValue {
        let start = scanner.position
        try scanner.enter()
        var members: [CanonicalValue.Member] = []
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            members.append(CanonicalValue.Member(NormalForm.composed(scanner.text(key)), try value()))
        }
        let object = CanonicalValue.object(of: members)
        guard object.members?.count == members.count else { throw JSONError(.unexpected, at: start) }
        return object
    }

    private mutating func array() throws(JSONError) -> CanonicalValue {
        try scanner.enter()
        var items: [CanonicalValue] = []
        var isFirst = true
        while try scanner.nextElement(&isFirst) { items.append(try value()) }
        return .array(items)
    }
}
