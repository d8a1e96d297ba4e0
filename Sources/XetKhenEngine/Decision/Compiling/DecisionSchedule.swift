/// The instructions of a program in another order that gives the same: those of one operation beside each other as far as
/// what they read allows, so that the machine is told an operation once for many.
struct DecisionSchedule {
    struct Stretch: Sendable, BitwiseCopyable {
        var operation: DecisionOperation
        var end: Int32
    }

    private(set) var instructions: [DecisionInstruction] = []
    private(set) var stretches: [Stretch] = []

    init(_ program: DecisionProgram) {
        var producers: [Register: Int] = [:]
        for (index, instruction) in program.instructions.enumerated() {
            producers[Register(kind: instruction.operation.result, number: instruction.target)] = index
        }
        var readers: [[Int]] = Array(repeating: [], count: program.instructions.count)
        var missing = Array(repeating: 0, count: program.instructions.count)
        for (index, instruction) in program.instructions.enumerated() {
            for register in Self.reads(instruction, program.operands) {
                // Slots of the row and constants are there from the start.
                guard let producer = producers[register] else { continue }
                readers[producer].append(index)
                missing[index] += 1
            }
        }
        var ready: [[Int]] = Array(repeating: [], count: DecisionOperation.allCases.count)
        for index in missing.indices where missing[index] == 0 {
            ready[Int(program.instructions[index].operation.rawValue)].append(index)
        }
        // One of which no more is to come is told at once for all.
        var waiting = Array(repeating: 0, count: ready.count)
        for index in missing.indices where missing[index] > 0 {
            waiting[Int(program.instructions[index].operation.rawValue)] += 1
        }
        func comesFirst(_ left: Int, _ right: Int) -> Bool {
            (waiting[left], -ready[left].count) < (waiting[right], -ready[right].count)
        }
        while let operation = ready.indices.filter({ !ready[$0].isEmpty }).min(by: comesFirst) {
            let taken = ready[operation]
            ready[operation] = []
            for index in taken {
                instructions.append(program.instructions[index])
                for reader in readers[index] {
                    missing[reader] -= 1
                    if missing[reader] == 0 {
                        let operation = Int(program.instructions[reader].operation.rawValue)
                        waiting[operation] -= 1
                        ready[operation].append(reader)
                    }
                }
            }
            guard let kind = DecisionOperation(rawValue: UInt8(operation)) else { return }
            if stretches.last?.operation == kind { stretches.removeLast() }
            stretches.append(Stretch(operation: kind, end: Int32(instructions.count)))
        }
    }

    private struct Register: Hashable {
        var kind: DecisionOperation.Result
        var number: Int32
    }

    /// What an instruction reads.
    private static func reads(
        _ instruction: DecisionInstruction, _ operands: ContiguousArray<Int32>
    ) -> [Register] {
        let (a, b, c) = (instruction.a, instruction.b, instruction.c)
        func slots(_ numbers: [Int32]) -> [Register] { numbers.map { Register(kind: .slot, number: $0) } }
        func masks(_ numbers: [Int32]) -> [Register] { numbers.map { Register(kind: .mask, number: $0) } }
        func codes(_ numbers: [Int32]) -> [Register] { numbers.map { Register(kind: .code, number: $0) } }
        func listed(_ first: Int32, _ end: Int32, every step: Int = 1) -> [Int32] {
            stride(from: Int(first), to: Int(end), by: step).map { operands[$0] }
        }
        switch instruction.operation {
        case .add, .subtract, .multiply, .multiplyScaled, .age, .shift, .compare, .member: return slots([a, b])
        case .negate, .scaleUp, .yearOf, .truth, .recorded: return slots([a])
        case .extreme: return slots(listed(a, b))
        case .between, .ratio: return slots([a, b, c])
        case .oneOf: return slots([a] + listed(b, c))
        case .count, .otherRecords, .exists: return masks([a])
        case .sum: return masks([b])
        case .bothMasks, .eitherMask: return masks([a, b])
        case .compareField: return slots([b])
        case .everyRecord, .haveOption, .constant: return []
        case .all, .any, .atLeast, .allJudged, .anyJudged, .atLeastJudged, .exceptions: return codes(listed(a, b))
        case .not, .weakMention, .weakException, .standIn: return codes([a])
        case .readings: return codes(listed(a, b, every: 3)) + slots([c])
        case .pleaded: return codes(listed(a, b, every: 2))
        }
    }
}

extension DecisionOperation {
    /// What an operation fills.
    enum Result: Sendable {
        case slot
        case mask
        case code
    }

    var result: Result {
        switch self {
        case .add, .subtract, .multiply, .multiplyScaled, .negate, .scaleUp, .age, .extreme, .yearOf, .shift, .count,
            .sum:
            .slot
        case .everyRecord, .compareField, .haveOption, .bothMasks, .eitherMask, .otherRecords: .mask
        case .constant, .compare, .between, .oneOf, .member, .truth, .recorded, .ratio, .exists, .all, .any, .atLeast,
            .allJudged, .anyJudged, .atLeastJudged, .not, .weakMention, .weakException, .standIn, .exceptions,
            .readings, .pleaded:
            .code
        }
    }
}
