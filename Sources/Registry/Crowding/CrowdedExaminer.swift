/// Examines so many documents at once; the rest wait, and whoever finds no seat is told to come again.
package struct CrowdedExaminer: DocumentExaminer {
    private let examiner: any DocumentExaminer
    private let room: WaitingRoom

    package init(_ examiner: any DocumentExaminer, room: WaitingRoom) {
        self.examiner = examiner
        self.room = room
    }

    package func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination {
        try await room.inside {
            try await examiner.examine(path: path, claimedType: claimedType, fileName: fileName)
        }
    }
}
