/// A drawn signature: the strokes of a pen on a pad of 600 by 200, as points "x,y" with spaces between them and
/// semicolons between strokes.
///
/// No picture that somebody sent is ever decoded.
package struct SignatureStrokes: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package let x: Int
        package let y: Int
    }

    package static let width = 600
    package static let height = 200
    private static let mostPoints = 4_000

    package let strokes: [[Point]]

    /// Nil if it is no drawing: a point outside the pad, too many points, or so few that nobody could have signed with them.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.mostPoints * 8 else { return nil }
        var strokes: [[Point]] = []
        var count = 0
        for stroke in text.split(separator: ";") {
            var points: [Point] = []
            for pair in stroke.split(separator: " ") {
                let numbers = pair.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
                guard numbers.count == 2, let x = numbers[0], let y = numbers[1], (0...Self.width).contains(x),
                    (0...Self.height).contains(y)
                else { return nil }
                points.append(Point(x: x, y: y))
            }
            count += points.count
            strokes.append(points)
        }
        guard (8...Self.mostPoints).contains(count) else { return nil }
        self.strokes = strokes
    }

    package var encoded: String {
        strokes.map { $0.map { "\($0.x),\($0.y)" }.joined(separator: " ") }.joined(separator: ";")
    }
}
