/// An order in which everything stands after what it depends on.
struct DependencyOrder {
    /// All numbers, those on a cycle included.
    private(set) var sorted: [Int] = []
    /// One number of each cycle, in ascending order.
    private(set) var cyclic: [Int] = []

    /// `dependencies[n]` are the numbers that n depends on.
    init(_ dependencies: [[Int]]) {
        var state = [UInt8](repeating: 0, count: dependencies.count)
        // An explicit stack, since a chain may be as long as the ruleset.
        for start in dependencies.indices where state[start] == 0 {
            var stack: [(node: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                guard top.next < dependencies[top.node].count else {
                    state[top.node] = 2
                    sorted.append(top.node)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let dependency = dependencies[top.node][top.next]
                if state[dependency] == 1 {
                    if !cyclic.contains(dependency) { cyclic.append(dependency) }
                } else if state[dependency] == 0 {
                    state[dependency] = 1
                    stack.append((dependency, 0))
                }
            }
        }
        cyclic.sort()
    }
}
