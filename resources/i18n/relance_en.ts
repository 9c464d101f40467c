<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AccountActions</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountBulk</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of them wait for the client.</source>
        <translation>
            <numerusform>%n request of them waits for the client.</numerusform>
            <numerusform>%n requests of them wait for the client.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n account paused</numerusform>
            <numerusform>%n accounts paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) resumed</source>
        <translation>
            <numerusform>%n account resumed</numerusform>
            <numerusform>%n accounts resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) archived</source>
        <translation>
            <numerusform>%n account archived</numerusform>
            <numerusform>%n accounts archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out of the archive</source>
        <translation>
            <numerusform>%n account taken out of the archive</numerusform>
            <numerusform>%n accounts taken out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n account(s) changed</source>
        <translation>
            <numerusform>Tags of %n account changed</numerusform>
            <numerusform>Tags of %n accounts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) stand as before</source>
        <translation>
            <numerusform>%n account stands as before</numerusform>
            <numerusform>%n accounts stand as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n account(s)?</source>
        <translation>
            <numerusform>Pause %n account?</numerusform>
            <numerusform>Pause %n accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n account(s)?</source>
        <translation>
            <numerusform>Resume %n account?</numerusform>
            <numerusform>Resume %n accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n account(s)?</source>
        <translation>
            <numerusform>Archive %n account?</numerusform>
            <numerusform>Archive %n accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n account(s) out of the archive?</source>
        <translation>
            <numerusform>Take %n account out of the archive?</numerusform>
            <numerusform>Take %n accounts out of the archive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n account(s)?</source>
        <translation>
            <numerusform>Change the tags of %n account?</numerusform>
            <numerusform>Change the tags of %n accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountBulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsField</name>
    <message numerus="yes">
        <source>%n account(s) = %n request(s)</source>
        <translation>
            <numerusform>%n account = %n request</numerusform>
            <numerusform>%n accounts = %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) shown</source>
        <translation>
            <numerusform>%n account shown</numerusform>
            <numerusform>%n accounts shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddJobsDialog</name>
    <message numerus="yes">
        <source>%n automation(s) run as soon as a job is there. Undo takes them back for a few seconds.</source>
        <translation>
            <numerusform>%n automation run as soon as a job is there. Undo takes them back for a few seconds.</numerusform>
            <numerusform>%n automations run as soon as a job is there. Undo takes them back for a few seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message numerus="yes">
        <source>{answered}, %n hidden</source>
        <translation>
            <numerusform>{answered}, %n hidden</numerusform>
            <numerusform>{answered}, %n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPaper</name>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n required answer missing</numerusform>
            <numerusform>%n required answers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n need attention</numerusform>
            <numerusform>%n needs attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held</source>
        <translation>
            <numerusform>%n e-mail held</numerusform>
            <numerusform>%n e-mails held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) only in the sandbox</source>
        <translation>
            <numerusform>%n request only in the sandbox</numerusform>
            <numerusform>%n requests only in the sandbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditExports</name>
    <message numerus="yes">
        <source>%n entry(s) exported to {file}</source>
        <translation>
            <numerusform>%n entry exported to {file}</numerusform>
            <numerusform>%n entries exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s): none altered, removed or reordered.</source>
        <translation>
            <numerusform>%n entry: not altered.</numerusform>
            <numerusform>%n entries: none altered, removed or reordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of this account</source>
        <translation>
            <numerusform>%n entry of this account</numerusform>
            <numerusform>%n entries of this account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all: none altered, removed or reordered.</source>
        <translation>
            <numerusform>%n in all: none altered, removed or reordered.</numerusform>
            <numerusform>%n in all: none altered, removed or reordered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resend (%n)</source>
        <translation>
            <numerusform>Resend (%n)</numerusform>
            <numerusform>Resend (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>{act}: %n selected request(s)</source>
        <translation>
            <numerusform>{act}: %n selected request</numerusform>
            <numerusform>{act}: %n selected requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Send %n e-mail</numerusform>
            <numerusform>Send %n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUp</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open day(s) late</source>
        <translation>
            <numerusform>%n open day late</numerusform>
            <numerusform>%n open days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUpFilter</name>
    <message numerus="yes">
        <source>At least %n open day(s)</source>
        <translation>
            <numerusform>At least %n open day</numerusform>
            <numerusform>At least %n open days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUpPage</name>
    <message numerus="yes">
        <source>%n e-mail(s) held, nothing has left.</source>
        <translation>
            <numerusform>%n e-mail held, nothing has left.</numerusform>
            <numerusform>%n e-mails held, nothing has left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) dropped: the client had already acted.</source>
        <translation>
            <numerusform>%n other dropped: the client had already acted.</numerusform>
            <numerusform>%n others dropped: the client had already acted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %n</source>
        <translation>
            <numerusform>See it</numerusform>
            <numerusform>See the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n contact(s)</source>
        <translation>
            <numerusform>to %n contact</numerusform>
            <numerusform>to %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Send %n e-mail</numerusform>
            <numerusform>Send %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Send %n e-mail?</numerusform>
            <numerusform>Send %n e-mails?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to %n contact(s). They wait 60 s in the outbox: Undo takes them back.</source>
        <translation>
            <numerusform>They go to %n contact. They wait 60 s in the outbox: Undo takes them back.</numerusform>
            <numerusform>They go to %n contacts. They wait 60 s in the outbox: Undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) approved</source>
        <translation>
            <numerusform>%n e-mail approved</numerusform>
            <numerusform>%n e-mails approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held again</source>
        <translation>
            <numerusform>%n e-mail held again</numerusform>
            <numerusform>%n e-mails held again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)?</source>
        <translation>
            <numerusform>Drop %n e-mail?</numerusform>
            <numerusform>Drop %n e-mails?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)</source>
        <translation>
            <numerusform>Drop %n e-mail</numerusform>
            <numerusform>Drop %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) dropped</source>
        <translation>
            <numerusform>%n e-mail dropped</numerusform>
            <numerusform>%n e-mails dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n e-mail(s) left of them</source>
        <translation>
            <numerusform>Merged: %n e-mail left of them</numerusform>
            <numerusform>Merged: %n e-mails left of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message numerus="yes">
        <source>%n earlier message(s)</source>
        <translation>
            <numerusform>%n earlier message</numerusform>
            <numerusform>%n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipField</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientRequestEditor</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsSection</name>
    <message numerus="yes">
        <source>%n account(s) there</source>
        <translation>
            <numerusform>%n account there</numerusform>
            <numerusform>%n accounts there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) added</source>
        <translation>
            <numerusform>%n pipeline added</numerusform>
            <numerusform>%n pipelines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactStrip</name>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>%n more contact</numerusform>
            <numerusform>%n more contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are there already</source>
        <translation>
            <numerusform>%n more are there already</numerusform>
            <numerusform>%n more are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) archived</source>
        <translation>
            <numerusform>%n document archived</numerusform>
            <numerusform>%n documents archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken out of the archive</source>
        <translation>
            <numerusform>%n document taken out of the archive</numerusform>
            <numerusform>%n documents taken out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in the trash</source>
        <translation>
            <numerusform>%n document in the trash</numerusform>
            <numerusform>%n documents in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken out of the trash</source>
        <translation>
            <numerusform>%n document taken out of the trash</numerusform>
            <numerusform>%n documents taken out of the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) deleted</source>
        <translation>
            <numerusform>%n document deleted</numerusform>
            <numerusform>%n documents deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) for good?</source>
        <translation>
            <numerusform>Delete %n document for good?</numerusform>
            <numerusform>Delete %n documents for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message numerus="yes">
        <source>%n file(s) exported to {name}</source>
        <translation>
            <numerusform>%n file exported to {name}</numerusform>
            <numerusform>%n files exported to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read; the index names them</source>
        <translation>
            <numerusform>%n could not be read; the index names it</numerusform>
            <numerusform>%n could not be read; the index names them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n issued invoice(s) must be kept</source>
        <translation>
            <numerusform>%n issued invoice must be kept</numerusform>
            <numerusform>%n issued invoices must be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n year(s) after the year of issue, until {day}</source>
        <translation>
            <numerusform>for %n year after the year of issue, until {day}</numerusform>
            <numerusform>for %n years after the year of issue, until {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made before still hold this account</source>
        <translation>
            <numerusform>%n backup made before still holds this account</numerusform>
            <numerusform>%n backups made before still hold this account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>%n required answer(s) are still missing.</source>
        <translation>
            <numerusform>%n required answer is still missing.</numerusform>
            <numerusform>%n required answers are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderActions</name>
    <message numerus="yes">
        <source>Folder {name} taken away; %n document(s) lie above it now</source>
        <translation>
            <numerusform>Folder {name} taken away; %n document lie above it now</numerusform>
            <numerusform>Folder {name} taken away; %n documents lie above it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) filed in {folder}</source>
        <translation>
            <numerusform>%n document filed in {folder}</numerusform>
            <numerusform>%n documents filed in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormReturns</name>
    <message numerus="yes">
        <source>%n answer(s) taken over</source>
        <translation>
            <numerusform>%n answer taken over</numerusform>
            <numerusform>%n answers taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralStep</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoingOutCard</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send all %n now</source>
        <translation>
            <numerusform>Send all %n now</numerusform>
            <numerusform>Send all %n now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n request(s) taken back</source>
        <translation>
            <numerusform>%n request taken back</numerusform>
            <numerusform>%n requests taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed or mailed since stay</source>
        <translation>
            <numerusform>%n changed or mailed since stays</numerusform>
            <numerusform>%n changed or mailed since stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoicePage</name>
    <message numerus="yes">
        <source>Send to %n contact(s)</source>
        <translation>
            <numerusform>Send to %n contact</numerusform>
            <numerusform>Send to %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobAccountsField</name>
    <message numerus="yes">
        <source>%n account(s), one job each</source>
        <translation>
            <numerusform>%n account, one job each</numerusform>
            <numerusform>%n accounts, one job each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message numerus="yes">
        <source>%n account(s) got no job.</source>
        <translation>
            <numerusform>%n account got no job.</numerusform>
            <numerusform>%n accounts got no job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} · %n e-mail(s) leave in {seconds} s</source>
        <translation>
            <numerusform>{what} · %n e-mail leave in {seconds} s</numerusform>
            <numerusform>{what} · %n e-mails leave in {seconds} s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCards</name>
    <message numerus="yes">
        <source>%n day(s) too long here</source>
        <translation>
            <numerusform>%n day too long here</numerusform>
            <numerusform>%n days too long here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message numerus="yes">
        <source>%n day(s) too long in this stage</source>
        <translation>
            <numerusform>%n day too long in this stage</numerusform>
            <numerusform>%n days too long in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveAnswersDialog</name>
    <message numerus="yes">
        <source>%n answer(s) are not saved yet. Saving mails nobody.</source>
        <translation>
            <numerusform>%n answer is not saved yet. Saving mails nobody.</numerusform>
            <numerusform>%n answers are not saved yet. Saving mails nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message numerus="yes">
        <source>%n line(s) exported to {file}</source>
        <translation>
            <numerusform>%n line exported to {file}</numerusform>
            <numerusform>%n lines exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) queued again</source>
        <translation>
            <numerusform>%n e-mail queued again</numerusform>
            <numerusform>%n e-mails queued again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) approved</source>
        <translation>
            <numerusform>%n e-mail approved</numerusform>
            <numerusform>%n e-mails approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)?</source>
        <translation>
            <numerusform>Drop %n e-mail?</numerusform>
            <numerusform>Drop %n e-mails?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)</source>
        <translation>
            <numerusform>Drop %n e-mail</numerusform>
            <numerusform>Drop %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) dropped</source>
        <translation>
            <numerusform>%n e-mail dropped</numerusform>
            <numerusform>%n e-mails dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the first e-mail of %n request(s) now?</source>
        <translation>
            <numerusform>Send the first e-mail of %n request now?</numerusform>
            <numerusform>Send the first e-mail of %n requests now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send for %n request(s)</source>
        <translation>
            <numerusform>Send for %n request</numerusform>
            <numerusform>Send for %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s) as they are?</source>
        <translation>
            <numerusform>Leave %n request as it is?</numerusform>
            <numerusform>Leave %n requests as they are?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s)</source>
        <translation>
            <numerusform>Leave %n request</numerusform>
            <numerusform>Leave %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageExtras</name>
    <message numerus="yes">
        <source>+ %n to-do(s)</source>
        <translation>
            <numerusform>+ %n to-do</numerusform>
            <numerusform>+ %n to-dos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>%n automation(s) will run</source>
        <translation>
            <numerusform>%n automation will run</numerusform>
            <numerusform>%n automations will run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n contact(s)</source>
        <translation>
            <numerusform>to %n contact</numerusform>
            <numerusform>to %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message numerus="yes">
        <source>{page}, %n problem(s)</source>
        <translation>
            <numerusform>{page}, %n problem</numerusform>
            <numerusform>{page}, %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{page}, %n waiting</source>
        <translation>
            <numerusform>{page}, %n waiting</numerusform>
            <numerusform>{page}, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewRequestDialog</name>
    <message numerus="yes">
        <source>Send to %n contact(s)</source>
        <translation>
            <numerusform>Send to %n contact</numerusform>
            <numerusform>Send to %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait {wait} s in the outbox: Undo with Ctrl Z</source>
        <translation>
            <numerusform>%n e-mail waits {wait} s in the outbox: Undo with Ctrl Z</numerusform>
            <numerusform>%n e-mails wait {wait} s in the outbox: Undo with Ctrl Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) saved</source>
        <translation>
            <numerusform>%n draft saved</numerusform>
            <numerusform>%n drafts saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerBody</name>
    <message numerus="yes">
        <source>%n question(s) lose their condition</source>
        <translation>
            <numerusform>%n question loses its condition</numerusform>
            <numerusform>%n questions lose their condition</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerCards</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n required answer missing</numerusform>
            <numerusform>%n required answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerEditor</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown by an answer</source>
        <translation>
            <numerusform>%n shown by an answer</numerusform>
            <numerusform>%n shown by an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message numerus="yes">
        <source>%n answer(s) cannot be read</source>
        <translation>
            <numerusform>%n answer cannot be read</numerusform>
            <numerusform>%n answers cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) entered by you · the client is not mailed</source>
        <translation>
            <numerusform>%n answer entered by you · the client is not mailed</numerusform>
            <numerusform>%n answers entered by you · the client is not mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) saved; nobody was mailed</source>
        <translation>
            <numerusform>%n answer saved; nobody was mailed</numerusform>
            <numerusform>%n answers saved; nobody was mailed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxBanners</name>
    <message numerus="yes">
        <source>%n e-mail(s) held: {reasons}</source>
        <translation>
            <numerusform>%n e-mail held: {reasons}</numerusform>
            <numerusform>%n e-mails held: {reasons}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were mailed to the sandbox only: their clients know nothing yet.</source>
        <translation>
            <numerusform>%n request was mailed to the sandbox only: its client knows nothing yet.</numerusform>
            <numerusform>%n requests were mailed to the sandbox only: their clients know nothing yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation>
            <numerusform>%n sent today</numerusform>
            <numerusform>%n sent today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop (%n)…</source>
        <translation>
            <numerusform>Drop (%n)…</numerusform>
            <numerusform>Drop (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve (%n)…</source>
        <translation>
            <numerusform>Approve (%n)…</numerusform>
            <numerusform>Approve (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again (%n)</source>
        <translation>
            <numerusform>Try again (%n)</numerusform>
            <numerusform>Try again (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Send %n e-mail?</numerusform>
            <numerusform>Send %n e-mails?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave now, to %n address(es).</source>
        <translation>
            <numerusform>It leaves now, to %n address.</numerusform>
            <numerusform>They leave now, to %n addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Send %n e-mail</numerusform>
            <numerusform>Send %n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinesPage</name>
    <message numerus="yes">
        <source>%n pipeline(s) installed</source>
        <translation>
            <numerusform>%n pipeline installed</numerusform>
            <numerusform>%n pipelines installed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message numerus="yes">
        <source>%n record(s) exported to {file}</source>
        <translation>
            <numerusform>%n record exported to {file}</numerusform>
            <numerusform>%n records exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%n erased account(s) erased again</source>
        <translation>
            <numerusform>%n erased account erased again</numerusform>
            <numerusform>%n erased accounts erased again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalFacts</name>
    <message numerus="yes">
        <source>%n, of which {signing} with the paper</source>
        <translation>
            <numerusform>%n, of which {signing} with the paper</numerusform>
            <numerusform>%n, of which {signing} with the paper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n not finished</numerusform>
            <numerusform>%n not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message numerus="yes">
        <source>%n answer(s) will be lost: removed questions, or ones that take no such answer</source>
        <translation>
            <numerusform>%n answer will be lost: removed questions, or ones that take no such answer</numerusform>
            <numerusform>%n answers will be lost: removed questions, or ones that take no such answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientsView</name>
    <message numerus="yes">
        <source>and %n more account(s)</source>
        <translation>
            <numerusform>and %n more account</numerusform>
            <numerusform>and %n more accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderActions</name>
    <message numerus="yes">
        <source>Send %n e-mail(s) now?</source>
        <translation>
            <numerusform>Send %n e-mail now?</numerusform>
            <numerusform>Send %n e-mails now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) leave before their time. They wait 60 s in the outbox: Undo takes them back.</source>
        <translation>
            <numerusform>%n reminder leave before their time. They wait 60 s in the outbox: Undo takes them back.</numerusform>
            <numerusform>%n reminders leave before their time. They wait 60 s in the outbox: Undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more reminders: all %n sent</source>
        <translation>
            <numerusform>No more reminders: the only one was sent</numerusform>
            <numerusform>No more reminders: all %n sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n e-mail(s) about {account} reached {who}:</source>
        <translation>
            <numerusform>%n e-mail about {account} reached {who}:</numerusform>
            <numerusform>%n e-mails about {account} reached {who}:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s), all in the record</source>
        <translation>
            <numerusform>and %n earlier one, all in the record</numerusform>
            <numerusform>and %n earlier ones, all in the record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message numerus="yes">
        <source>%n line(s) read</source>
        <translation>
            <numerusform>%n line read</numerusform>
            <numerusform>%n lines read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestActions</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} · %n e-mail(s) leave in {seconds} s</source>
        <translation>
            <numerusform>{what} · %n e-mail leaves in {seconds} s</numerusform>
            <numerusform>{what} · %n e-mails leave in {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %n e-mail(s) had left already</source>
        <translation>
            <numerusform>Too late: %n e-mail had left already</numerusform>
            <numerusform>Too late: %n e-mails had left already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) stand as before</source>
        <translation>
            <numerusform>%n request stands as before</numerusform>
            <numerusform>%n requests stand as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) archived</source>
        <translation>
            <numerusform>%n request archived</numerusform>
            <numerusform>%n requests archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken out of the archive</source>
        <translation>
            <numerusform>%n request taken out of the archive</numerusform>
            <numerusform>%n requests taken out of the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestListPage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n new answer</numerusform>
            <numerusform>%n new answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as known already</source>
        <translation>
            <numerusform>%n as known already</numerusform>
            <numerusform>%n as known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) will still be missing: its reminders go on.</source>
        <translation>
            <numerusform>%n required answer will still be missing: its reminders go on.</numerusform>
            <numerusform>%n required answers will still be missing: its reminders go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n answer(s)</source>
        <translation>
            <numerusform>Take over %n answer</numerusform>
            <numerusform>Take over %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SandboxQuestion</name>
    <message numerus="yes">
        <source>%n request(s) were mailed to the sandbox only</source>
        <translation>
            <numerusform>%n request was mailed to the sandbox only</numerusform>
            <numerusform>%n requests were mailed to the sandbox only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n required answer missing</numerusform>
            <numerusform>%n required answers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingButtons</name>
    <message numerus="yes">
        <source>Try %n e-mail(s) again?</source>
        <translation>
            <numerusform>Try %n e-mail again?</numerusform>
            <numerusform>Try %n e-mails again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had failed for good: mend the cause first.</source>
        <translation>
            <numerusform>%n of them had failed for good: mend the cause first.</numerusform>
            <numerusform>%n of them had failed for good: mend the cause first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n again</source>
        <translation>
            <numerusform>Try %n again</numerusform>
            <numerusform>Try %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n e-mail(s) would have gone out today, the next at {moment}.</source>
        <translation>
            <numerusform>%n e-mail would have gone out today, the next at {moment}.</numerusform>
            <numerusform>%n e-mails would have gone out today, the next at {moment}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message numerus="yes">
        <source>%n automation(s)</source>
        <translation>
            <numerusform>%n automation</numerusform>
            <numerusform>%n automations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from an earlier statement</source>
        <translation>
            <numerusform>%n known from an earlier statement</numerusform>
            <numerusform>%n known from an earlier statement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid out, left out</source>
        <translation>
            <numerusform>%n paid out, left out</numerusform>
            <numerusform>%n paid out, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not booked yet, left out</source>
        <translation>
            <numerusform>%n not booked yet, left out</numerusform>
            <numerusform>%n not booked yet, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) taken back by the bank: {names}</source>
        <translation>
            <numerusform>%n payment taken back by the bank: {names}</numerusform>
            <numerusform>%n payments taken back by the bank: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) recorded</source>
        <translation>
            <numerusform>%n payment recorded</numerusform>
            <numerusform>%n payments recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) paid in full: their reminders stop</source>
        <translation>
            <numerusform>%n invoice paid in full: its reminders stop</numerusform>
            <numerusform>%n invoices paid in full: their reminders stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid in part: their reminders go on</source>
        <translation>
            <numerusform>%n paid in part: its reminders go on</numerusform>
            <numerusform>%n paid in part: their reminders go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) put away: not a client’s payment</source>
        <translation>
            <numerusform>%n line put away: not a client’s payment</numerusform>
            <numerusform>%n lines put away: not a client’s payment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) open again</source>
        <translation>
            <numerusform>%n line open again</numerusform>
            <numerusform>%n lines open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: their invoices were changed since</source>
        <translation>
            <numerusform>%n stays: its invoice was changed since</numerusform>
            <numerusform>%n stay: their invoices were changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n payment(s)</source>
        <translation>
            <numerusform>Record %n payment</numerusform>
            <numerusform>Record %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n retrying</source>
        <translation>
            <numerusform>%n retrying</numerusform>
            <numerusform>%n retrying</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCells</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepReasons</name>
    <message numerus="yes">
        <source>%n day(s) before it is due, {due}.</source>
        <translation>
            <numerusform>%n day before it is due, {due}.</numerusform>
            <numerusform>%n days before it is due, {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it was due, {due}.</source>
        <translation>
            <numerusform>%n day after it was due, {due}.</numerusform>
            <numerusform>%n days after it was due, {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last e-mail, {day}.</source>
        <translation>
            <numerusform>%n day after the last e-mail, {day}.</numerusform>
            <numerusform>%n days after the last e-mail, {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the reminder before it.</source>
        <translation>
            <numerusform>%n day after the reminder before it.</numerusform>
            <numerusform>%n days after the reminder before it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>Tag %n account(s)</source>
        <translation>
            <numerusform>Tag %n account</numerusform>
            <numerusform>Tag %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksDialog</name>
    <message numerus="yes">
        <source>%n request(s) in one e-mail</source>
        <translation>
            <numerusform>%n request in one e-mail</numerusform>
            <numerusform>%n requests in one e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateReminders</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPart</name>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n template added</numerusform>
            <numerusform>%n templates added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n reminder(s) scheduled</source>
        <translation>
            <numerusform>%n reminder scheduled</numerusform>
            <numerusform>%n reminders scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to go</source>
        <translation>
            <numerusform>%n still to go</numerusform>
            <numerusform>%n still to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation>
            <numerusform>in %n account</numerusform>
            <numerusform>in %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n wait for a decision</numerusform>
            <numerusform>%n waits for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) to read</source>
        <translation>
            <numerusform>%n reply to read</numerusform>
            <numerusform>%n replies to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Send %n e-mail?</numerusform>
            <numerusform>Send %n e-mails?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more account(s)</source>
        <translation>
            <numerusform>and %n more account</numerusform>
            <numerusform>and %n more accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) to {contacts} contacts in {accounts} accounts · {seconds} s to undo</source>
        <translation>
            <numerusform>%n e-mail to {contacts} contacts in {accounts} accounts · {seconds} s to undo</numerusform>
            <numerusform>%n e-mails to {contacts} contacts in {accounts} accounts · {seconds} s to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in one e-mail</source>
        <translation>
            <numerusform>%n document in one e-mail</numerusform>
            <numerusform>%n documents in one e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n e-mail(s) today</source>
        <translation>
            <numerusform>%n e-mail today</numerusform>
            <numerusform>%n e-mails today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayStatus</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message numerus="yes">
        <source>Apply also to %n waiting request(s) with the firm’s numbers</source>
        <translation>
            <numerusform>Apply also to %n waiting request with the firm&apos;s numbers</numerusform>
            <numerusform>Apply also to %n waiting requests with the firm&apos;s numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder date(s) move</source>
        <translation>
            <numerusform>%n reminder date move</numerusform>
            <numerusform>%n reminder dates move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%n e-mail(s) changed</source>
        <translation>
            <numerusform>%n e-mail changed</numerusform>
            <numerusform>%n e-mails changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message numerus="yes">
        <source>Clients have acted on %n request(s)</source>
        <translation>
            <numerusform>Clients have acted on %n request</numerusform>
            <numerusform>Clients have acted on %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) need you</source>
        <translation>
            <numerusform>%n e-mail needs you</numerusform>
            <numerusform>%n e-mails need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message numerus="yes">
        <source>Reminders of %n request(s) paused</source>
        <translation>
            <numerusform>Reminders of %n request paused</numerusform>
            <numerusform>Reminders of %n requests paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n request(s) resumed</source>
        <translation>
            <numerusform>Reminders of %n request resumed</numerusform>
            <numerusform>Reminders of %n requests resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n request(s) set</source>
        <translation>
            <numerusform>Reminders of %n request set</numerusform>
            <numerusform>Reminders of %n requests set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s): client answered</source>
        <translation>
            <numerusform>%n request: client answered</numerusform>
            <numerusform>%n requests: client answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) archived</source>
        <translation>
            <numerusform>%n request archived</numerusform>
            <numerusform>%n requests archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken out of the archive</source>
        <translation>
            <numerusform>%n request taken out of the archive</numerusform>
            <numerusform>%n requests taken out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn</source>
        <translation>
            <numerusform>%n request withdrawn</numerusform>
            <numerusform>%n requests withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n account(s)</source>
        <translation>
            <numerusform>of %n account</numerusform>
            <numerusform>of %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n contact(s)</source>
        <translation>
            <numerusform>to %n contact</numerusform>
            <numerusform>to %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message numerus="yes">
        <source>%n account(s) created</source>
        <translation>
            <numerusform>%n account created</numerusform>
            <numerusform>%n accounts created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed</source>
        <translation>
            <numerusform>%n account changed</numerusform>
            <numerusform>%n accounts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%n contact added</numerusform>
            <numerusform>%n contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact changed</numerusform>
            <numerusform>%n contacts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) linked to a further account</source>
        <translation>
            <numerusform>%n contact linked to a further account</numerusform>
            <numerusform>%n contacts linked to a further account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) taken</source>
        <translation>
            <numerusform>%n invoice taken</numerusform>
            <numerusform>%n invoices taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) updated</source>
        <translation>
            <numerusform>%n balance updated</numerusform>
            <numerusform>%n balances updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) settled: their reminders stop</source>
        <translation>
            <numerusform>%n invoice settled: their reminders stop</numerusform>
            <numerusform>%n invoices settled: their reminders stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) ended by the list: their reminders stop</source>
        <translation>
            <numerusform>%n invoice ended by the list: their reminders stop</numerusform>
            <numerusform>%n invoices ended by the list: their reminders stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) back in the list: their reminders go on</source>
        <translation>
            <numerusform>%n invoice back in the list: their reminders go on</numerusform>
            <numerusform>%n invoices back in the list: their reminders go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid already, or not owed: not taken</source>
        <translation>
            <numerusform>%n paid already, or not owed: not taken</numerusform>
            <numerusform>%n paid already, or not owed: not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) recorded as already sent: nobody is e-mailed</source>
        <translation>
            <numerusform>%n request recorded as already sent: nobody is e-mailed</numerusform>
            <numerusform>%n requests recorded as already sent: nobody is e-mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) still to come</source>
        <translation>
            <numerusform>%n reminder still to come</numerusform>
            <numerusform>%n reminders still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next reminder(s) had fallen due: they wait in the catch-up review</source>
        <translation>
            <numerusform>%n next reminder had fallen due: it waits in the catch-up review</numerusform>
            <numerusform>%n next reminders had fallen due: they wait in the catch-up review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without anybody to notify</source>
        <translation>
            <numerusform>%n account without anybody to notify</numerusform>
            <numerusform>%n accounts without anybody to notify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) held: a person must look</source>
        <translation>
            <numerusform>%n invoice held: a person must look</numerusform>
            <numerusform>%n invoices held: a person must look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken</source>
        <translation>
            <numerusform>%n line not taken</numerusform>
            <numerusform>%n lines not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message numerus="yes">
        <source>%n problem(s) in the outbox</source>
        <translation>
            <numerusform>%n problem in the outbox</numerusform>
            <numerusform>%n problems in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting while paused</source>
        <translation>
            <numerusform>%n waiting while paused</numerusform>
            <numerusform>%n waiting while paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait</source>
        <translation>
            <numerusform>%n e-mail waits</numerusform>
            <numerusform>%n e-mails wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n left today</numerusform>
            <numerusform>%n left today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>All %n sent</source>
        <translation>
            <numerusform>Used up · %n sent</numerusform>
            <numerusform>All %n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) still to come</source>
        <translation>
            <numerusform>%n reminder still to come</numerusform>
            <numerusform>%n reminders still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) whose next reminder had fallen due: it waits in the catch-up review</source>
        <translation>
            <numerusform>%n request whose next reminder had fallen due: it waits in the catch-up review</numerusform>
            <numerusform>%n requests whose next reminder had fallen due: it waits in the catch-up review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) recorded as already sent</source>
        <translation>
            <numerusform>%n request recorded as already sent</numerusform>
            <numerusform>%n requests recorded as already sent</numerusform>
        </translation>
    </message>
</context>
</TS>
