extension DatabaseProblem {
    /// What to do about it, for the person who runs the machine.
    package var chinese: String {
        switch code {
        case .busy, .tooManyWaiting: "数据库正被占用，请稍后重试。"
        case .readOnly: "数据库只能读取，请检查数据目录的写入权限。"
        case .corrupt: "数据库已损坏，请停止服务，运行 dengwen check，并从备份恢复。"
        case .diskFull: "磁盘空间已满，请清理或扩容后重启服务。"
        case .inputOutput, .syncFailed: "磁盘未能确认写入，服务已停止接收数据。请检查磁盘后重启，再运行 dengwen check。"
        case .closed: "数据库已关闭，请等待服务重新启动。"
        case .cannotOpen: "无法打开数据库，请检查数据目录是否存在及其权限；使用 PostgreSQL 时，请检查地址、用户、密码及数据库名。"
        case .unreachable: "无法连接数据库服务器，请检查其地址及是否正在运行。"
        case .notDurable: "数据库服务器在数据落盘之前即确认提交（synchronous_commit 或 fsync 已关闭），请开启后再试。"
        case .outcomeUnknown: "提交时与数据库的连接中断，无法确定是否已经保存。请先查看结果，再决定是否重做。"
        case .folderInUse: "另一个进程正在使用该数据目录，请先停止它，或换用其他数据目录。"
        case .schemaNewer: "数据库由更新版本的程序建立，请使用该版本或更新的程序。"
        case .schemaDiffers: "数据库的结构与本程序不符，请使用建立它的程序版本。"
        case .schemaOlder: "数据库结构尚未更新，请先运行 dengwen migrate。"
        case .duplicate, .constraint, .statement, .unexpectedNull, .unexpectedType, .noSuchColumn:
            "程序出现内部错误，本次操作未保存。请将日志中的编号告知维护人员。"
        }
    }

    package var english: String {
        switch code {
        case .busy, .tooManyWaiting: "The database is in use. Try again in a moment."
        case .readOnly: "The database can only be read. Check the write permission of the data folder."
        case .corrupt: "The database is damaged. Stop the server, run dengwen check and restore a backup."
        case .diskFull: "The disk is full. Make room, then start the server again."
        case .inputOutput, .syncFailed:
            "The disk did not confirm a write, so nothing more is accepted. Check the disk, start again, then run dengwen check."
        case .closed: "The database is closed. Wait until the server has started again."
        case .cannotOpen:
            "The database cannot be opened. Check that the data folder exists, and its permissions; with PostgreSQL, check address, user, password and the name of the database."
        case .unreachable: "The database server cannot be reached. Check its address, and that it runs."
        case .notDurable:
            "The database server confirms commits before they are on its disk (synchronous_commit or fsync is off). Switch that on first."
        case .outcomeUnknown:
            "The connection to the database broke during a commit, and whether it was saved is not known. Look before doing it again."
        case .folderInUse: "Another process is using this data folder. Stop it first, or choose another folder."
        case .schemaNewer: "The database was made by a newer version of the program. Use that version or a newer one."
        case .schemaDiffers: "The database does not match this program. Use the version that made it."
        case .schemaOlder: "The database has not been brought up to date. Run dengwen migrate first."
        case .duplicate, .constraint, .statement, .unexpectedNull, .unexpectedType, .noSuchColumn:
            "The program made a mistake and nothing was saved. Give the number in the log to whoever looks after it."
        }
    }
}
