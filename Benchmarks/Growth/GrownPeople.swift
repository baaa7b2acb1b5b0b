package import Filings
package import Law
import Registry
import Store

/// The people of a grown store: parties who file, and one clerk for each court.
package struct GrownPeople: Sendable {
    package struct Person: Sendable {
        package let id: AccountID
        package let name: String
        package let contact: String
        package let createdAt: Instant
    }

    package struct Desk: Sendable {
        package let court: Court
        package let clerk: Person
    }

    package let parties: [Person]
    /// The first is the court that is measured.
    package let desks: [Desk]

    static let password = "denggu-2026-demo"
    private static let batch = 5_000

    /// Everybody bears the same password, so that it need be hashed only once.
    static func settle(
        parties count: Int,
        at courts: [Court],
        since: Instant,
        seed: UInt64,
        in office: Office,
        by bulk: BulkWriting
    ) async throws
        -> GrownPeople
    {
        let hash = try await office.passwords.hash(password)
        let parties = (0..<count).map { person($0, "party", since, seed) }
        let desks = courts.enumerated().map { index, court in
            Desk(court: court, clerk: person(count + index, "clerk", since, seed))
        }
        var rest = (parties + desks.map(\.clerk))[...]
        while !rest.isEmpty {
            let some = rest.prefix(batch)
            rest = rest.dropFirst(batch)
            let (_, rows) = try bulk.gather { tx in
                for person in some { _ = try tx.accounts.add(person.record(passwordHash: hash)) }
            }
            try await bulk.write(rows)
        }
        try await office.store.write { tx in
            for desk in desks {
                let role = RoleHeld(.clerk, in: desk.court.code.text)
                try tx.accounts.grant(role, to: desk.clerk.id, by: nil, at: since)
            }
        }
        return GrownPeople(parties: parties, desks: desks)
    }

    private static func person(_ number: Int, _ word: String, _ since: Instant, _ seed: UInt64) -> Person {
        var generator = SeededGenerator(seed: seed ^ 0xacc0, number: number)
        return Person(
            id: Identifier(
                milliseconds: since.microseconds / 1000 + Int64(number),
                randomness: (UInt16.random(in: 0...UInt16.max, using: &generator), generator.next())
            ),
            name: ChineseNames.person(&generator),
            contact: "\(word)\(number).\(seed)@grown.example.org",
            createdAt: since
        )
    }
}

extension GrownPeople.Person {
    fileprivate func record(passwordHash: String) -> AccountRecord {
        AccountRecord(
            id: id,
            name: name,
            email: contact,
            mobile: nil,
            passwordHash: passwordHash,
            contact: .confirmed(at: createdAt),
            language: .chinese,
            createdAt: createdAt
        )
    }
}
