/// Something that goes wrong on a machine, tried on a court that works.
package protocol Fault: Sendable {
    /// As the table says it.
    var name: String { get }

    func run(_ thoroughness: Thoroughness) async throws -> FaultRow
}

package enum Faults {
    private static let kills: [any Fault] = [KilledAtEveryCall(on: .sqlite), KilledAtEveryCall(on: .postgres)]

    private static let others: [any Fault] = [
        ClusterKilled(), DiskFull(), FailingSync(), TwoServers(), LockedDatabase(), CrowdedReaders(), MovedClock(),
        NewYear(), SlowClients(), Drain(),
    ]

    /// `make faults`: those of the verbs last, for they are many.
    package static let all: [any Fault] =
        kills + others + killed(TriedVerb.all, on: .sqlite) + killed(TriedVerb.all, on: .postgres)

    /// Each of the same, but of the verbs only some.
    package static let amongTests: [any Fault] =
        kills + killed(TriedVerb.someForTests, on: .sqlite) + killed(TriedVerb.fewForTests, on: .postgres) + others

    private static func killed(_ verbs: [TriedVerb], on engine: TriedCourt.Engine) -> [any Fault] {
        verbs.map { KilledInVerb($0, on: engine) }
    }
}
