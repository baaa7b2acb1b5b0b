/// A file in its place in a volume.
package struct BoundPart: Hashable, Sendable {
    package enum Name: Hashable, Sendable {
        case paper(PaperKindCode)
        /// What the party calls it.
        case document(String)
    }

    package let name: Name
    package let mediaType: String
    package let path: String

    package init(name: Name, mediaType: String, path: String) {
        self.name = name
        self.mediaType = mediaType
        self.path = path
    }
}
