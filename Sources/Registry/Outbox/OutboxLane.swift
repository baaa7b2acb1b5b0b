/// Work of the outbox that is done beside other work, and waits only for its own.
package struct OutboxLane: Hashable, Sendable {
    /// Nil for all.
    package let kind: OutboxTask.Kind?
    /// Tasks taken in one transaction, and noted in one.
    package let tasks: Int
    /// Of those, how many are done at the same time.
    package let atOnce: Int

    package init(_ kind: OutboxTask.Kind?, tasks: Int, atOnce: Int) {
        self.kind = kind
        self.tasks = tasks
        self.atOnce = atOnce
    }

    /// A person waits for a code before anything else can go on.
    package static let messages = OutboxLane(.send, tasks: 64, atOnce: 16)
    package static let words = OutboxLane(.tell, tasks: 64, atOnce: 64)
    /// Papers take long to compose, one after the other on a quiet thread; while one is composed others go to the disk.
    package static let papers = OutboxLane(.makePaper, tasks: 16, atOnce: 4)

    /// A batch is long: row after row, each for itself.
    package static let batches = OutboxLane(.batch, tasks: 2, atOnce: 2)

    /// Platforms answer when they like.
    package static let hooks = OutboxLane(.hook, tasks: 32, atOnce: 8)

    package static let all = [messages, words, papers, batches, hooks]
    /// Everything, as it is due.
    package static let everything = OutboxLane(nil, tasks: 16, atOnce: 4)
}
