/// Writing to an open file until all is written or the system says why not.
enum StandardStream {
    /// How many bytes were written; `code` is the system's error, 0 where all were.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> (count: Int, code: Int32) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            if count > 0 {
                done += count
            } else if count < 0, errno == EAGAIN {
                // An output that someone else made not to wait is waited for here.
                var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&asked, 1, -1)
            } else if count == 0 || errno != EINTR {
                return (done, count == 0 ? ENOSPC : errno)
            }
        }
        return (done, 0)
    }
}
