import Crypto

/// The keys of one installation, read once at the start.
///
/// New values are sealed with the active key; older keys stay, because what they sealed must stay readable.
package struct KeyRing: Sendable {
    package struct Key: Sendable {
        /// 1, 2, 3 …; written into every envelope.
        package let id: UInt32
        /// Microseconds since 1970, UTC.
        package let created: Int64
        let secret: SymmetricKey
    }

    /// In the order in which they were made.
    package let keys: [Key]
    package let active: Key
    /// The key of all look-up hashes.
    ///
    /// It does not rotate: every hash would have to be made anew from its clear text.
    let lookup: SymmetricKey

    init(keys: [Key], active: Key, lookup: SymmetricKey) {
        self.keys = keys
        self.active = active
        self.lookup = lookup
    }

    /// A first ring with one key.
    ///
    /// In memory only: `KeyRingFile.create` is what an installation uses.
    package init(created instant: Int64, random: some RandomSource) {
        let first = Key(id: 1, created: instant, secret: Self.newSecret(random))
        self.init(keys: [first], active: first, lookup: Self.newSecret(random))
    }

    /// A ring with one more key, which is the active one from now on.
    package func rotated(at instant: Int64, random: some RandomSource) -> KeyRing {
        let next = Key(id: (keys.map(\.id).max() ?? 0) + 1, created: instant, secret: Self.newSecret(random))
        return KeyRing(keys: keys + [next], active: next, lookup: lookup)
    }

    func key(_ id: UInt32) -> Key? {
        keys.last { $0.id == id }
    }

    private static func newSecret(_ random: some RandomSource) -> SymmetricKey {
        SymmetricKey(data: random.bytes(32))
    }
}
