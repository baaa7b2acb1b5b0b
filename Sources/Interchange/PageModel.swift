/// A page of a list, and where the next one begins.
package struct PageModel<Item: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package let items: [Item]
    /// Opaque: to be sent back as `after`.
    ///
    /// Missing on the last page.
    package let next: String?

    package init(items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }
}
