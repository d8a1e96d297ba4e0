/// A file that is open for reading until nobody needs it, or standard input (`-`).
final class OpenFile: Sendable {
    let descriptor: Int32

    /// Nil where it cannot be opened.
    init?(_ path: String) {
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// The next bytes, at most so many; all of them unless the file ends. Nil where they cannot be read.
    func bytes(atMost limit: Int = .max) -> [UInt8]? {
        var found = stat()
        let size = fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFREG ? Int(found.st_size) : 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit))
        let pieceSize = min(limit, 64 << 10)
        while bytes.count < limit {
            let count = withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 1) { piece in
                let count = read(descriptor, piece.baseAddress, min(piece.count, limit - bytes.count))
                if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count])) }
                return count
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
        }
        return bytes
    }
}
