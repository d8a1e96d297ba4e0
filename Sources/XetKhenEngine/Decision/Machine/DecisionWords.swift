/// A stretch of memory of a fixed length that its owner alone uses; indices are not checked, so whoever makes an index proves
/// it: the compiler of decision programs numbers its registers below the counts by which these are made.
struct DecisionWords<Word: BitwiseCopyable>: ~Copyable {
    /// Valid for as long as the owner lives.
    let view: DecisionView<Word>
    let count: Int

    init(repeating word: Word, count: Int) {
        let start = UnsafeMutablePointer<Word>.allocate(capacity: max(1, count))
        start.initialize(repeating: word, count: count)
        view = DecisionView(start: start)
        self.count = count
    }

    init<Words: Collection>(_ words: Words) where Words.Element == Word {
        let start = UnsafeMutablePointer<Word>.allocate(capacity: max(1, words.count))
        count = words.count
        view = DecisionView(start: start)
        var next = start
        for word in words {
            next.initialize(to: word)
            next += 1
        }
    }

    // The words are trivial: there is nothing to deinitialize.
    deinit { view.start.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Word {
        get { view[index] }
        nonmutating set { view[index] = newValue }
    }

    @inline(__always)
    subscript(index: Int32) -> Word {
        get { view[Int(index)] }
        nonmutating set { view[Int(index)] = newValue }
    }
}

/// Such memory as seen by whoever works on it while the owner lives.
struct DecisionView<Word: BitwiseCopyable>: BitwiseCopyable {
    let start: UnsafeMutablePointer<Word>

    @inline(__always)
    subscript(index: Int) -> Word {
        get { start[index] }
        nonmutating set { start[index] = newValue }
    }

    @inline(__always)
    subscript(index: Int32) -> Word { start[Int(index)] }

    @inline(__always)
    subscript(index: UInt16) -> Word {
        get { start[Int(index)] }
        nonmutating set { start[Int(index)] = newValue }
    }
}
