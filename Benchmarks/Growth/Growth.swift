import Forms
import Law
package import Registry
package import Store

/// Fills a store with filings as the real verbs would have written them, but very many at a time.
///
/// What stands in the rows is the store's own doing: everything personal is sealed, indexed and chained by its tables;
/// `dengwen check` finds nothing wrong with the result. The same seed gives the same people and filings; the days count
/// back from the office's clock.
package struct Growth: Sendable {
    /// The holiday calendar reaches back to 2025; deadlines of older days would not be the law's.
    private static let days = 660
    /// Filings a transaction.
    private static let batch = 5_000
    /// Batches made at once, while one is written.
    private static let hands = 2

    private let office: Office
    private let database: RegistryDatabase
    private let vault: String
    private let resources: String
    private let seed: UInt64

    /// Fills the store of `office`, which lies in `database`; `vault` is the folder of its vault, `resources` where the
    /// demonstration's answers are.
    package init(office: Office, database: RegistryDatabase, vault: String, resources: String, seed: UInt64) {
        self.office = office
        self.database = database
        self.vault = vault
        self.resources = resources
        self.seed = seed
    }

    /// Adds so many filings, spread evenly over the days up to now, and so many more that were received in the past three
    /// days at the measured court and wait for a decision.
    ///
    /// There are at least so many parties, and one for every five filings.
    package func add(
        _ count: Int,
        waiting: Int = 0,
        parties: Int = 20,
        progress: @Sendable (String) -> Void = { _ in }
    ) async throws -> Grown {
        guard let form = office.forms.form(id: "private-lending") else { throw Refusal(.unknownForm) }
        let now = office.clock.now
        let since = now.adding(days: -Self.days)
        let bulk = try await BulkWriting.begin(database)
        let people = try await GrownPeople.settle(
            parties: max(parties, count / 5),
            at: Self.courts(of: office),
            since: since,
            seed: seed,
            in: office,
            by: bulk
        )
        let place = GrownPlace(
            office: office,
            form: form,
            answers: try GrownAnswers(resources: resources, form: form),
            people: people,
            deadlines: GrownFiling.deadlines(since: since, until: now, office.calendar),
            seed: seed,
            since: since,
            now: now,
            count: count
        )
        var filling = Filling(
            bulk: bulk,
            links: VaultLinks(vault: vault, bytes: SmallDocument.bytes, sha256: SmallDocument.sha256),
            serials: try await bulk.lastSerials(),
            grown: Grown(people: people, known: parties)
        )
        try await filling.fill(place, Self.batch, Self.hands, progress)
        if waiting > 0 {
            filling.grown.waiting = []
            let recently = GrownPlace(
                like: place,
                seed: seed ^ 0x3a17,
                since: now.adding(days: -3),
                count: waiting,
                allWaiting: true
            )
            try await filling.fill(recently, Self.batch, Self.hands, progress)
        }
        return try await filling.finished(progress)
    }

    /// The demonstration's court first, and some more basic courts.
    private static func courts(of office: Office) -> [Court] {
        let first = office.courts.filter { $0.code.text == "京0105" }
        let others = office.courts.filter {
            $0.level == .basic && $0.mayIssueCaseNumbers && $0.code.text != "京0105"
        }
        return first + others.prefix(11)
    }
}
