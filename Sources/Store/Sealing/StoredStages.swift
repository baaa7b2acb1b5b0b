import Filings
import Synchronization

/// Stages read lately, by the JSON they stand in.
///
/// One filing is looked up many times on its way, and its stage seldom changes between; decoding it was the dearest part of
/// each look-up. A stage is a value: the same text is always the same stage.
enum StoredStages {
    private static let most = 4_096
    private static let known = Mutex<[String: Stage]>([:])

    static func read(_ text: String) throws -> Stage {
        if let stage = known.withLock({ $0[text] }) { return stage }
        let stage: Stage = try StoredJSON.value(text)
        known.withLock { known in
            if known.count >= most { known.removeAll(keepingCapacity: true) }
            known[text] = stage
        }
        return stage
    }
}
