import XetKhenValues

/// How codes combine.
extension DecisionCode {
    @inline(__always)
    static func code(_ holds: Bool) -> UInt8 { holds ? isTrue : isFalse }

    static func not(_ code: UInt8) -> UInt8 {
        if code & leftOut != 0 { return empty }
        return code & causes == 0 ? code ^ isTrue : code
    }

    // The next two take codes that are not left out. Chosen without branches: what is met is so at random.
    @inline(__always)
    static func and(_ a: UInt8, _ b: UInt8) -> UInt8 {
        let open = (a | b) & causes
        let code = open == 0 ? isTrue : open
        return code & allBits(unlessFalse: a) & allBits(unlessFalse: b)
    }

    @inline(__always)
    private static func allBits(unlessFalse code: UInt8) -> UInt8 { code == isFalse ? 0 : .max }

    @inline(__always)
    static func or(_ a: UInt8, _ b: UInt8) -> UInt8 {
        let union = a | b
        return union & isTrue != 0 ? isTrue : union
    }

    /// The value where the source is too weak to decide it.
    static func doubted(_ code: UInt8) -> UInt8 { code & causes | Causes.weakSource.rawValue }

    /// A rule of a weak grade that decides one way alone; `doubtful` is the other.
    static func weighed(_ code: UInt8, doubtful: UInt8) -> UInt8 {
        let isCertain = code & causes == 0 && code != doubtful
        return code & leftOut != 0 || isCertain ? code : doubted(code)
    }

    static func weakException(_ code: UInt8) -> UInt8 { weighed(code, doubtful: isTrue) }
}
