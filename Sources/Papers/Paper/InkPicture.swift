/// A drawn signature as plain grey samples, so that composing a paper never decodes a picture that someone sent.
package struct InkPicture: Sendable, Hashable {
    package let width: Int
    package let height: Int
    /// Row by row from the top, one byte a sample: 0 is paper, 255 is ink.
    package let ink: [UInt8]

    /// Nil unless there is one sample for each point and the picture is at most 2,000 points wide and high.
    package init?(width: Int, height: Int, ink: [UInt8]) {
        guard (1...2_000).contains(width), (1...2_000).contains(height), ink.count == width * height else { return nil }
        self.width = width
        self.height = height
        self.ink = ink
    }
}
