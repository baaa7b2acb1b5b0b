/// One file of a volume, in its place.
package struct VolumePart: Sendable, Hashable {
    package let mediaType: DocumentMediaType
    /// What stands in the volume's outline; tabs and line ends become spaces.
    package let title: String
    package let path: String
    /// How many degrees a picture is turned clockwise, so that it stands upright.
    package let turn: Int

    package init(mediaType: DocumentMediaType, title: String, path: String, turn: Int = 0) {
        self.mediaType = mediaType
        self.title = title
        self.path = path
        self.turn = turn
    }

    /// As the examiner reads it.
    var line: String {
        let kind =
            switch mediaType {
            case .pdf: "pdf"
            case .jpeg: "jpeg"
            case .png: "png"
            }
        let title = title.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return "\(kind)\t\(turn)\t\(String(title))\t\(path)\n"
    }
}
