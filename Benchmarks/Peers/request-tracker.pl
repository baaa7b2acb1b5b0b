# What the administrator of a new Request Tracker does: a queue; the scrips that send mail are put out of use, as Redmine sends
# none either. The password is the one rt-setup-database gives. Run by `request-tracker prepare`.
use strict;
use warnings;
use RT;
RT::LoadConfig();
RT::Init();

my $queue = RT::Queue->new(RT->SystemUser);
my ($made, $words) = $queue->Create(Name => 'Filings');
die $words unless $made;

my $scrips = RT::Scrips->new(RT->SystemUser);
$scrips->UnLimit;
while (my $scrip = $scrips->Next) {
    my $action = $scrip->ActionObj->Name;
    $scrip->SetDisabled(1) if $action =~ /^(?:Notify|Autoreply)/;
}

print "queue=Filings\nuser=root\npassword=password\n";
