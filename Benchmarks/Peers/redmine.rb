# What the administrator of a new Redmine does: the API is allowed, a project with its trackers, a key. Run by `redmine prepare`.
Setting.rest_api_enabled = '1'
Setting.notified_events = []
admin = User.find_by_login('admin')
admin.must_change_passwd = false
admin.save!
project = Project.create!(name: 'Filings', identifier: 'filings', trackers: Tracker.all, enabled_module_names: ['issue_tracking'])
puts "key=#{admin.api_key}"
puts "project=#{project.id}"
puts "tracker=#{Tracker.first.id}"
puts "before=#{IssueStatus.find_by_name('New').id}"
puts "after=#{IssueStatus.find_by_name('In Progress').id}"
