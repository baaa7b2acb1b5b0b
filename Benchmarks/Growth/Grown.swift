package import Filings
import Law

extension Growth {
    /// What a measurement needs to know of the store that was made.
    package struct Grown: Sendable {
        /// A filing with a document, and who may read it.
        package struct Reading: Sendable {
            package let filing: FilingID
            package let document: DocumentID
            package let owner: AccountID
            package let ownerName: String
            package let otherName: String
        }

        private static let most = 2_000
        /// The party who files for many is one reader in so many.
        private static let firstPartyOneIn = 20

        package let people: GrownPeople
        /// Filings of the measured court that wait for a decision, the longest wait first.
        package internal(set) var waiting: [FilingID] = []
        /// Some filings of the measured court.
        package private(set) var atCourt: [Reading] = []
        /// Filings of the first parties, anywhere.
        package private(set) var ofKnown: [Reading] = []
        package private(set) var filings = 0

        private let known: Set<AccountID>
        private var ofFirst = 0

        init(people: GrownPeople, known count: Int) {
            self.people = people
            known = Set(people.parties.prefix(count).map(\.id))
        }

        mutating func note(_ written: [GrownFiling.Written]) {
            filings += written.count
            let court = people.desks[0].court.code.text
            for item in written {
                if item.court == court, item.isWaiting { waiting.append(item.filing) }
                guard let document = item.document else { continue }
                let reading = Reading(
                    filing: item.filing,
                    document: document,
                    owner: item.owner,
                    ownerName: item.ownerName,
                    otherName: item.otherName
                )
                if item.court == court, atCourt.count < Self.most { atCourt.append(reading) }
                if known.contains(item.owner) { noteKnown(reading) }
            }
        }

        private mutating func noteKnown(_ reading: Reading) {
            guard ofKnown.count < Self.most else { return }
            if reading.owner == people.parties.first?.id {
                guard ofKnown.count >= ofFirst * Self.firstPartyOneIn else { return }
                ofFirst += 1
            }
            ofKnown.append(reading)
        }
    }
}
