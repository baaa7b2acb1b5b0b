/// Something that goes wrong on a machine, tried on a court that works.
package protocol Fault: Sendable {
    /// As the table says it.
    var name: String { get }

    func run(_ thoroughness: Thoroughness) async throws -> FaultRow
}

package enum Faults {
    package static let all: [any Fault] = [
        KilledAtEveryCall(on: .sqlite), KilledAtEveryCall(on: .postgres),
        KilledInEachVerb(on: .sqlite), KilledInEachVerb(on: .postgres), ClusterKilled(), DiskFull(), FailingSync(),
        TwoServers(), LockedDatabase(), CrowdedReaders(), MovedClock(),
        NewYear(), SlowClients(), Drain(),
    ]
}
