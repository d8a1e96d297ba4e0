/// The Secure Hash Algorithm with 256 bits (FIPS 180-4), fed piece by piece.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(bytes)
/// let digest = hash.finish()
/// ```
package struct SHA256: Sendable {
    private var state: SIMD8<UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// Bytes of a block that is not full yet.
    private var pending: [UInt8] = []
    private var byteCount: UInt64 = 0

    package init() {}

    /// The digest of these bytes.
    package static func digest(of bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a text's UTF-8 bytes.
    package static func digest(of text: String) -> Digest { digest(of: Array(text.utf8)) }

    package mutating func update(_ bytes: [UInt8]) { update(bytes[...]) }

    package mutating func update(_ bytes: ArraySlice<UInt8>) {
        byteCount &+= UInt64(bytes.count)
        var rest = bytes
        if !pending.isEmpty {
            let taken = rest.prefix(Self.blockSize - pending.count)
            pending += taken
            rest = rest.dropFirst(taken.count)
            guard pending.count == Self.blockSize else { return }
            pending.withUnsafeBufferPointer { absorb($0) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count - rest.count % Self.blockSize
        rest.prefix(whole).withUnsafeBufferPointer { absorb($0) }
        pending += rest.dropFirst(whole)
    }

    /// The digest of all that was fed. Nothing may be fed afterwards.
    package consuming func finish() -> Digest {
        let bitCount = byteCount &* 8
        var padding: [UInt8] = [0x80]
        let used = (pending.count + 1 + 8) % Self.blockSize
        padding += [UInt8](repeating: 0, count: used == 0 ? 0 : Self.blockSize - used)
        for shift in stride(from: 56, through: 0, by: -8) {
            padding.append(UInt8(truncatingIfNeeded: bitCount >> shift))
        }
        update(padding)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Digest.byteCount)
        for index in 0..<8 {
            for shift in stride(from: 24, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: state[index] >> shift))
            }
        }
        return Digest(verified: bytes)
    }

    private static let blockSize = 64

    /// Takes in whole blocks.
    private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (a0, b0, c0, d0) = (state[0], state[1], state[2], state[3])
        var (e0, f0, g0, h0) = (state[4], state[5], state[6], state[7])
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
            Self.constants.withUnsafeBufferPointer { constants in
                var start = 0
                while start < bytes.count {
                    for index in 0..<16 {
                        let at = start &+ index &* 4
                        words[index] =
                            UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
                            | UInt32(bytes[at &+ 3])
                    }
                    var (a, b, c, d, e, f, g, h) = (a0, b0, c0, d0, e0, f0, g0, h0)
                    var index = 0
                    // Eight rounds bring every word back to its place, so that none is moved.
                    while index < 64 {
                        if index >= 16 { Self.extend(words, by: index & 15) }
                        let slot = index & 15
                        Self.round(a, b, c, &d, e, f, g, &h, constants[index] &+ words[slot])
                        Self.round(h, a, b, &c, d, e, f, &g, constants[index &+ 1] &+ words[slot &+ 1])
                        Self.round(g, h, a, &b, c, d, e, &f, constants[index &+ 2] &+ words[slot &+ 2])
                        Self.round(f, g, h, &a, b, c, d, &e, constants[index &+ 3] &+ words[slot &+ 3])
                        Self.round(e, f, g, &h, a, b, c, &d, constants[index &+ 4] &+ words[slot &+ 4])
                        Self.round(d, e, f, &g, h, a, b, &c, constants[index &+ 5] &+ words[slot &+ 5])
                        Self.round(c, d, e, &f, g, h, a, &b, constants[index &+ 6] &+ words[slot &+ 6])
                        Self.round(b, c, d, &e, f, g, h, &a, constants[index &+ 7] &+ words[slot &+ 7])
                        index &+= 8
                    }
                    (a0, b0, c0, d0) = (a0 &+ a, b0 &+ b, c0 &+ c, d0 &+ d)
                    (e0, f0, g0, h0) = (e0 &+ e, f0 &+ f, g0 &+ g, h0 &+ h)
                    start &+= 64
                }
            }
        }
        state = [a0, b0, c0, d0, e0, f0, g0, h0]
    }

    /// The next eight words of the message schedule, in a ring of sixteen.
    @inline(__always)
    private static func extend(_ words: UnsafeMutableBufferPointer<UInt32>, by slot: Int) {
        for offset in 0..<8 {
            let (near, far) = (words[(slot &+ offset &+ 14) & 15], words[(slot &+ offset &+ 1) & 15])
            let first = rotate(near, 17) ^ rotate(near, 19) ^ near >> 10
            let second = rotate(far, 7) ^ rotate(far, 18) ^ far >> 3
            let old = words[(slot &+ offset) & 15]
            words[(slot &+ offset) & 15] = old &+ first &+ words[(slot &+ offset &+ 9) & 15] &+ second
        }
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ word
        let majority = (a & b) | (c & (a | b))
        d = d &+ first
        h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 &- count) }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
