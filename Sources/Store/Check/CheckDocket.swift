import Registry

extension CheckFiling {
    /// The docket begins at 1, has no gaps, and each entry holds the hash of the one before and its own.
    func docketProblems() -> [CheckProblem] {
        guard !docket.isEmpty else { return [problem(.docketMissing)] }
        var problems: [CheckProblem] = []
        var (previous, sequence) = (DocketChain.beginning, 1)
        for entry in docket {
            if entry.sequence != sequence {
                problems.append(problem(.docketGap, "\(sequence)"))
            } else if entry.previousHash != previous {
                problems.append(problem(.docketChain, "\(entry.sequence)"))
            }
            if entry.hash != DocketChain.hash(of: entry) { problems.append(problem(.docketChain, "\(entry.sequence)")) }
            (previous, sequence) = (entry.hash, entry.sequence + 1)
        }
        return problems
    }

    func entries(_ act: DocketAct, _ fact: String, _ value: some CustomStringConvertible) -> Int {
        docket.count { $0.act == act && $0.facts[fact] == value.description }
    }
}
