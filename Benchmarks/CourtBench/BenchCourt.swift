import Bootstrap
import Filings
import Foundation
import Growth
import Harness
import Law
import Registry

/// A court made for a measurement, served by the real binary; its data goes away with it.
struct BenchCourt: Sendable {
    /// Somebody with a sign-in already made.
    struct Person: Sendable {
        let account: AccountID
        let name: String
        let contact: String
        let token: String
    }

    static let court = "京0105"
    static let courtInAddress = "%E4%BA%AC0105"
    static let password = "denggu-2026-demo"

    let folder: TemporaryFolder
    let database: CourtDatabase
    let parties: [Person]
    let clerk: Person
    let waiting: [FilingID]
    /// Filings, each with the sign-in of its party.
    let readings: [(filing: FilingID, token: String)]
    /// Who sues whom here, for searches.
    let names: [(party: String, other: String)]

    /// Makes a court in `place`, on the disk that is measured: with so many filings of the past two years, so many more that
    /// wait at the measured court, and so many parties signed in.
    static func make(
        in place: String,
        filings: Int,
        waiting: Int = 0,
        people: Int = 200,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> BenchCourt {
        let folder = try TemporaryFolder(in: place)
        let database = try await CourtDatabase.make()
        let demo = try await CommandLineRun.dengwen(
            ["demo", "--data", folder.path],
            environment: database.environment
        )
        guard demo.exitCode == 0 else { throw HarnessProblem.commandFailed(demo.words) }
        let installation = try await Installation.open(
            try await Settings.load(flags: ["data": folder.path].merging(database.flags) { $1 })
        )
        do {
            let court = try await fill(installation, folder, database, filings, waiting, people, progress)
            await installation.close()
            return court
        } catch {
            await installation.close()
            throw error
        }
    }

    private static func fill(
        _ installation: Installation,
        _ folder: TemporaryFolder,
        _ database: CourtDatabase,
        _ filings: Int,
        _ waiting: Int,
        _ people: Int,
        _ progress: @escaping @Sendable (String) -> Void
    ) async throws -> BenchCourt {
        let office = installation.office
        let growth = Growth(
            office: office,
            database: installation.database,
            vault: folder.path + "/vault",
            resources: installation.settings.resourcesFolder,
            seed: 1
        )
        let grown = try await growth.add(filings, waiting: waiting, parties: people, progress: progress)
        let signedIn = try await signIn(
            grown.people.parties.prefix(people) + [grown.people.desks[0].clerk],
            in: office
        )
        let tokens = Dictionary(signedIn.map { ($0.account, $0.token) }) { first, _ in first }
        return BenchCourt(
            folder: folder,
            database: database,
            parties: Array(signedIn.dropLast()),
            clerk: signedIn[signedIn.count - 1],
            waiting: grown.waiting,
            readings: grown.ofKnown.compactMap { reading in tokens[reading.owner].map { (reading.filing, $0) } },
            names: grown.atCourt.map { ($0.ownerName, $0.otherName) }
        )
    }

    /// Signed in beforehand: what a password costs is measured on its own.
    private static func signIn(_ people: [GrownPeople.Person], in office: Office) async throws -> [Person] {
        let now = office.clock.now
        let secrets = people.map { _ in office.secrets.token() }
        let identifiers = people.map { _ in office.identifiers.next(SignInID.self) }
        try await office.store.write { tx in
            for (index, person) in people.enumerated() {
                try tx.signIns.add(
                    SignInRecord(
                        id: identifiers[index],
                        account: person.id,
                        kept: secrets[index].kept,
                        rotatedAt: now,
                        startedAt: now,
                        lastSeenAt: now,
                        expiresAt: now.adding(seconds: 12 * 3600),
                        isProgram: true
                    )
                )
            }
        }
        return zip(people, secrets).map { person, secret in
            Person(account: person.id, name: person.name, contact: person.contact, token: secret.clear)
        }
    }
}
