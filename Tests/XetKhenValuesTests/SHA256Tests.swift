import Testing
import XetKhenValues

/// Examples of FIPS 180-2, appendix B, and of the standard's own test vectors.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `the standard's messages have the standard's digests`(message: String, digest: String) {
        #expect(SHA256.digest(of: message).hexadecimal == digest)
    }

    @Test func `a million times the letter a`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(
            SHA256.digest(of: bytes).hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `how a message is cut into pieces does not matter`() {
        let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for length in 0...message.count {
            let whole = SHA256.digest(of: Array(message.prefix(length)))
            for piece in [1, 3, 55, 63, 64, 65, 129] {
                var hash = SHA256()
                var start = 0
                while start < length {
                    let end = Swift.min(start + piece, length)
                    hash.update(message[start..<end])
                    start = end
                }
                #expect(hash.finish() == whole, "length \(length) in pieces of \(piece)")
            }
        }
    }

    @Test func `a digest reads back only from its 64 small digits`() {
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest(hexadecimal: text)?.hexadecimal == text)
        #expect(Digest(hexadecimal: text)?.bytes.first == 0xba)
        for bad in ["", "ba", String(text.dropLast()), text + "0", text.uppercased(), "g" + text.dropFirst()] {
            #expect(Digest(hexadecimal: bad) == nil, "\(bad)")
        }
    }
}
