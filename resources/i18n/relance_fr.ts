<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>The server said: {words}</source>
        <translation>Le serveur a dit&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About Relance</source>
        <translation>À propos de Relance</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Reminders that leave on time, for small firms that wait for their clients.</source>
        <translation>Des rappels qui partent à l’heure, pour les petits cabinets qui attendent leurs clients.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Diagnostics hold no passwords and nothing of your clients.</source>
        <translation>Le diagnostic ne contient ni mot de passe ni rien de vos clients.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Répertoire des données</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation>Diagnostic copié</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused until somebody resumes</source>
        <translation>Suspendu jusqu’à reprise</translation>
    </message>
    <message>
        <source>Paused until {day}</source>
        <translation>Suspendu jusqu’au {day}</translation>
    </message>
    <message>
        <source>{name}: resumed</source>
        <translation>{name}&#xa0;: repris</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>{name}: taken out of the archive</source>
        <translation>{name}&#xa0;: désarchivé</translation>
    </message>
    <message>
        <source>{name}: archived</source>
        <translation>{name}&#xa0;: archivé</translation>
    </message>
    <message>
        <source>{reference} copied</source>
        <translation>{reference} copiée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Nouvelle demande…</translation>
    </message>
    <message>
        <source>The account is archived</source>
        <translation>Le dossier est archivé</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause account until…</source>
        <translation>Suspendre le dossier jusqu’au…</translation>
    </message>
    <message>
        <source>Copy reference {reference}</source>
        <translation>Copier la référence {reference}</translation>
    </message>
    <message>
        <source>Export this account…</source>
        <translation>Exporter le dossier…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Erase this account…</source>
        <translation>Effacer le dossier…</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
</context>
<context>
    <name>AccountBulk</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Rien ne changerait</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of them wait for the client.</source>
        <translation>
            <numerusform>%n de leurs demandes attend le client.</numerusform>
            <numerusform>%n de leurs demandes attendent le client.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n reste inchangé.</numerusform>
            <numerusform>%n restent inchangés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is e-mailed.</source>
        <translation>Personne ne reçoit d’e-mail.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Accounts are being changed…</source>
        <translation>Modification des dossiers…</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n dossier suspendu</numerusform>
            <numerusform>%n dossiers suspendus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) resumed</source>
        <translation>
            <numerusform>%n dossier repris</numerusform>
            <numerusform>%n dossiers repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) archived</source>
        <translation>
            <numerusform>%n dossier archivé</numerusform>
            <numerusform>%n dossiers archivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out of the archive</source>
        <translation>
            <numerusform>%n dossier sorti des archives</numerusform>
            <numerusform>%n dossiers sortis des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n account(s) changed</source>
        <translation>
            <numerusform>Étiquettes de %n dossier modifiées</numerusform>
            <numerusform>Étiquettes de %n dossiers modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) stand as before</source>
        <translation>
            <numerusform>%n dossier est comme avant</numerusform>
            <numerusform>%n dossiers sont comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n account(s)?</source>
        <translation>
            <numerusform>Suspendre %n dossier&#xa0;?</numerusform>
            <numerusform>Suspendre %n dossiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n account(s)?</source>
        <translation>
            <numerusform>Reprendre %n dossier&#xa0;?</numerusform>
            <numerusform>Reprendre %n dossiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n account(s)?</source>
        <translation>
            <numerusform>Archiver %n dossier&#xa0;?</numerusform>
            <numerusform>Archiver %n dossiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n account(s) out of the archive?</source>
        <translation>
            <numerusform>Sortir %n dossier des archives&#xa0;?</numerusform>
            <numerusform>Sortir %n dossiers des archives&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n account(s)?</source>
        <translation>
            <numerusform>Modifier les étiquettes de %n dossier&#xa0;?</numerusform>
            <numerusform>Modifier les étiquettes de %n dossiers&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountBulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Suspendre…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>Exporter la sélection…</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Nouvelle demande…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Archived accounts get no e-mail</source>
        <translation>Les dossiers archivés ne reçoivent pas d’e-mail</translation>
    </message>
</context>
<context>
    <name>AccountCells</name>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Particulier</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Société de personnes</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Notifiés</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Next reminder</source>
        <translation>Prochain rappel</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>No contact has NOTIFY on and an address that works</source>
        <translation>Aucun contact n’a NOTIFIER activé et une adresse qui fonctionne</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Aucun contact</translation>
    </message>
    <message>
        <source>Nobody to notify. {why}</source>
        <translation>Aucun destinataire. {why}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Notified: {names}</source>
        <translation>Notifiés&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{count} waiting for the client</source>
        <translation>{count} en attente du client</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>AccountFacts</name>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Paused until {day}</source>
        <translation>Suspendu jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>AccountFiles</name>
    <message>
        <source>Import clients…</source>
        <translation>Importer des clients…</translation>
    </message>
    <message>
        <source>Import what was already sent…</source>
        <translation>Importer ce qui a déjà été envoyé…</translation>
    </message>
</context>
<context>
    <name>AccountHeader</name>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>Client since {year}</source>
        <translation>Client depuis {year}</translation>
    </message>
    <message>
        <source>The account is archived</source>
        <translation>Le dossier est archivé</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Nobody to notify</source>
        <translation>Aucun destinataire</translation>
    </message>
    <message>
        <source>Show the accounts tagged {tag}</source>
        <translation>Afficher les dossiers portant l’étiquette {tag}</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>This account is not there any more</source>
        <translation>Ce dossier n’existe plus</translation>
    </message>
    <message>
        <source>Somebody may have removed it.</source>
        <translation>Quelqu’un l’a peut-être supprimé.</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Infos</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Client tasks</source>
        <translation>Tâches du client</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
</context>
<context>
    <name>AccountRemindersCard</name>
    <message>
        <source>Reminder settings for this account</source>
        <translation>Réglages des rappels de ce dossier</translation>
    </message>
    <message>
        <source>Follow the firm’s defaults</source>
        <translation>Suivre les réglages du cabinet</translation>
    </message>
    <message>
        <source>Send reminders</source>
        <translation>Envoyer des rappels</translation>
    </message>
    <message>
        <source>Days until next reminder</source>
        <translation>Jours avant le prochain rappel</translation>
    </message>
    <message>
        <source>Number of reminders</source>
        <translation>Nombre de rappels</translation>
    </message>
    <message>
        <source>For new requests. Those under way keep their own.</source>
        <translation>Pour les nouvelles demandes. Celles en cours gardent leurs réglages.</translation>
    </message>
    <message>
        <source>Pause account until…</source>
        <translation>Suspendre le dossier jusqu’au…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>days · firm: {n}</source>
        <translation>jours · cabinet&#xa0;: {n}</translation>
    </message>
    <message>
        <source>firm: {n}</source>
        <translation>cabinet&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>AccountsField</name>
    <message>
        <source>Add account or tag…</source>
        <translation>Ajouter un dossier ou une étiquette…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Étiquette {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) = %n request(s)</source>
        <translation>
            <numerusform>%n dossier =&#xa0;%n demande</numerusform>
            <numerusform>%n dossiers =&#xa0;%n demandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nobody to notify</source>
        <translation>Aucun destinataire</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendus</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n au total</numerusform>
            <numerusform>%n au total</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting for the client</source>
        <translation>{count} en attente du client</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) shown</source>
        <translation>
            <numerusform>%n dossier affiché</numerusform>
            <numerusform>%n dossiers affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>No match for “{words}”</source>
        <translation>Aucun résultat pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Aucun dossier pour l’instant</translation>
    </message>
    <message>
        <source>An account is a client of the firm, with the people who get its e-mails.</source>
        <translation>Un dossier est un client du cabinet, avec les personnes qui reçoivent ses e-mails.</translation>
    </message>
</context>
<context>
    <name>ActedDialog</name>
    <message>
        <source>Reminder {step} of {total}</source>
        <translation>Rappel {step} sur {total}</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{state} depuis le {day}</translation>
    </message>
    <message>
        <source>Not sent: the client had acted</source>
        <translation>Non envoyés&#xa0;: le client avait agi</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These reminders fell due while nothing could leave. Their clients have done what was asked, so they were never written.</source>
        <translation>Ces rappels étaient dus alors que rien ne pouvait partir. Leurs clients ont fait ce qui était demandé&#xa0;: ils n’ont jamais été écrits.</translation>
    </message>
    <message>
        <source>Account and request</source>
        <translation>Dossier et demande</translation>
    </message>
    <message>
        <source>What would have left</source>
        <translation>Ce qui serait parti</translation>
    </message>
    <message>
        <source>Fell due</source>
        <translation>Échu le</translation>
    </message>
    <message>
        <source>What the client did</source>
        <translation>Ce que le client a fait</translation>
    </message>
    <message>
        <source>Reminders that were not needed</source>
        <translation>Rappels devenus inutiles</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Its reminders stop. You can take this back later.</source>
        <translation>Ses rappels s’arrêtent. Vous pourrez revenir en arrière.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Amount in {currency}</source>
        <translation>Montant en {currency}</translation>
    </message>
    <message>
        <source>Balance {amount}</source>
        <translation>Reste à régler&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>To refund {amount}</source>
        <translation>À rembourser&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>Remboursé le</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Qui a signé</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signé le</translation>
    </message>
    <message>
        <source>Kept beside the original with its hash (SHA-256).</source>
        <translation>Conservée à côté de l’original avec son empreinte (SHA-256).</translation>
    </message>
    <message>
        <source>Signed copy, optional</source>
        <translation>Exemplaire signé, facultatif</translation>
    </message>
    <message>
        <source>Enter an amount up to the balance, like 150.00.</source>
        <translation>Saisissez un montant dans la limite du reste à régler, par exemple 150,00.</translation>
    </message>
    <message>
        <source>Tick who signed.</source>
        <translation>Cochez qui a signé.</translation>
    </message>
    <message>
        <source>Write the client’s reason; it goes into the audit trail.</source>
        <translation>Indiquez le motif du client&#xa0;; il est inscrit dans la piste d’audit.</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien pour l’instant.</translation>
    </message>
    <message>
        <source>in the sandbox mailbox</source>
        <translation>dans la boîte d’essai</translation>
    </message>
    <message>
        <source>accepted by your mail server</source>
        <translation>accepté par votre serveur de messagerie</translation>
    </message>
    <message>
        <source>View e-mail</source>
        <translation>Voir l’e-mail</translation>
    </message>
</context>
<context>
    <name>AddJobsDialog</name>
    <message>
        <source>Add job to {pipeline}</source>
        <translation>Ajouter une mission à {pipeline}</translation>
    </message>
    <message>
        <source>Add job</source>
        <translation>Ajouter une mission</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Begins in</source>
        <translation>Commence à</translation>
    </message>
    <message numerus="yes">
        <source>%n automation(s) run as soon as a job is there. Undo takes them back for a few seconds.</source>
        <translation>
            <numerusform>%n automatisation s’exécute dès l’arrivée d’une mission. Elle peut être annulée pendant quelques secondes.</numerusform>
            <numerusform>%n automatisations s’exécutent dès l’arrivée d’une mission. Elles peuvent être annulées pendant quelques secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdderFilter</name>
    <message>
        <source>Anybody</source>
        <translation>N’importe qui</translation>
    </message>
    <message>
        <source>Uploaded by: {name}</source>
        <translation>Ajouté par&#xa0;: {name}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>AddressFinder</name>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Find settings</source>
        <translation>Trouver les réglages</translation>
    </message>
    <message>
        <source>The servers of {domain} are not known. Choose the provider, or ask who keeps your mail.</source>
        <translation>Les serveurs de {domain} ne sont pas connus. Choisissez le fournisseur, ou demandez à qui gère votre messagerie.</translation>
    </message>
    <message>
        <source>Filled in for {provider}.</source>
        <translation>Rempli pour {provider}.</translation>
    </message>
    <message>
        <source>{domain} keeps its mail at {provider}: filled in.</source>
        <translation>{domain} a sa messagerie chez {provider}&#xa0;: rempli.</translation>
    </message>
    <message>
        <source>Filled in from what {domain} says of itself.</source>
        <translation>Rempli d’après ce que {domain} publie.</translation>
    </message>
    <message>
        <source>Filled in from Mozilla’s public list of mail servers: compare it.</source>
        <translation>Rempli d’après la liste publique de serveurs de Mozilla&#xa0;: à vérifier.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>The servers are being looked for</source>
        <translation>Recherche des serveurs en cours</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>{name} was in {stage} before</source>
        <translation>{name} est déjà passé par {stage}</translation>
    </message>
    <message>
        <source>Only move</source>
        <translation>Déplacer seulement</translation>
    </message>
    <message>
        <source>Its automations ran on {when}. Run again, they ask the client for the same once more; what was sent then is not touched.</source>
        <translation>Ses automatisations se sont exécutées&#xa0;: {when}. Exécutées à nouveau, elles redemandent la même chose au client&#xa0;; ce qui a été envoyé alors ne change pas.</translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation>Les exécuter à nouveau</translation>
    </message>
</context>
<context>
    <name>AllOrOne</name>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>One of them</source>
        <translation>L’un d’eux</translation>
    </message>
</context>
<context>
    <name>AnswerExports</name>
    <message>
        <source>Answers: {name}</source>
        <translation>Réponses&#xa0;: {name}</translation>
    </message>
    <message>
        <source>answers-{reference}</source>
        <translation>reponses-{reference}</translation>
    </message>
    <message>
        <source>Export the answers</source>
        <translation>Exporter les réponses</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Being exported…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exporté dans {file}</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Only missing</source>
        <translation>Manquantes seulement</translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation>Manquante suivante</translation>
    </message>
    <message>
        <source>Ctrl ↓</source>
        <translation>Ctrl ↓</translation>
    </message>
    <message>
        <source>Nothing is missing here</source>
        <translation>Rien ne manque ici</translation>
    </message>
    <message>
        <source>All required questions of this section are answered.</source>
        <translation>Toutes les questions obligatoires de cette rubrique sont renseignées.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation>{done} sur {total} renseignées</translation>
    </message>
    <message numerus="yes">
        <source>{answered}, %n hidden</source>
        <translation>
            <numerusform>{answered},&#xa0;%n masquée</numerusform>
            <numerusform>{answered},&#xa0;%n masquées</numerusform>
        </translation>
    </message>
    <message>
        <source>No required answer is missing</source>
        <translation>Aucune réponse obligatoire ne manque</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Enter a number in figures.</source>
        <translation>Saisissez un nombre en chiffres.</translation>
    </message>
    <message>
        <source>This may be two numbers: write it without a sign for thousands.</source>
        <translation>Ce peut être deux nombres&#xa0;: écrivez-le sans séparateur de milliers.</translation>
    </message>
    <message>
        <source>At least {limit}.</source>
        <translation>Au moins {limit}.</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>Au plus {limit}.</translation>
    </message>
    <message>
        <source>Enter a day, like 24 Dec 2026.</source>
        <translation>Saisissez un jour, comme 24 déc. 2026.</translation>
    </message>
    <message>
        <source>Write the year in four figures.</source>
        <translation>Écrivez l’année en quatre chiffres.</translation>
    </message>
    <message>
        <source>Neither yes nor no.</source>
        <translation>Ni oui ni non.</translation>
    </message>
    <message>
        <source>None of the choices.</source>
        <translation>Aucun des choix proposés.</translation>
    </message>
    <message>
        <source>The choices may have been others on that form.</source>
        <translation>Les choix étaient peut-être différents sur ce formulaire.</translation>
    </message>
    <message>
        <source>Longer than {limit} characters.</source>
        <translation>Plus de {limit} caractères.</translation>
    </message>
    <message>
        <source>Form returned by {who}</source>
        <translation>Formulaire renvoyé par {who}</translation>
    </message>
    <message>
        <source>Form returned</source>
        <translation>Formulaire reçu</translation>
    </message>
    <message>
        <source>Entered by {who}</source>
        <translation>Saisie par {who}</translation>
    </message>
    <message>
        <source>Entered by staff</source>
        <translation>Saisie par le cabinet</translation>
    </message>
</context>
<context>
    <name>AnswersPaper</name>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done} réponses sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n réponse obligatoire manque</numerusform>
            <numerusform>%n réponses obligatoires manquent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactes</translation>
    </message>
</context>
<context>
    <name>ArchiveJobDialog</name>
    <message>
        <source>Archive {job} of {name}</source>
        <translation>Archiver {job} de {name}</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>These requests still wait for the client. Ticked ones end now; the others go on as they are.</source>
        <translation>Ces demandes attendent encore le client. Celles qui sont cochées prennent fin maintenant&#xa0;; les autres continuent telles quelles.</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Rien n’attend votre décision</translation>
    </message>
    <message>
        <source>Every e-mail left, or is on its way.</source>
        <translation>Chaque e-mail est parti ou en route.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n point à traiter</numerusform>
            <numerusform>%n points à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Client replied · {account}</source>
        <translation>Le client a répondu · {account}</translation>
    </message>
    <message>
        <source>{name}: “{words}”</source>
        <translation>{name}&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody to notify · {account}</source>
        <translation>Aucun destinataire · {account}</translation>
    </message>
    <message>
        <source>{name} waits, but none of its contacts can be e-mailed.</source>
        <translation>{name} attend, mais aucun contact ne peut recevoir d’e-mail.</translation>
    </message>
    <message>
        <source>Reminders used up · {account}</source>
        <translation>Rappels épuisés · {account}</translation>
    </message>
    <message>
        <source>{name}: {sent} of {total} sent, still {status}.</source>
        <translation>{name}&#xa0;: {sent} sur {total} envoyés, toujours {status}.</translation>
    </message>
    <message>
        <source>{name}: it is your turn.</source>
        <translation>{name}&#xa0;: c’est à vous.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held</source>
        <translation>
            <numerusform>%n e-mail retenu</numerusform>
            <numerusform>%n e-mails retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it leaves, and nothing is lost, until you decide.</source>
        <translation>Rien ne part et rien n’est perdu tant que vous n’avez pas décidé.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) only in the sandbox</source>
        <translation>
            <numerusform>%n demande seulement dans la boîte d’essai</numerusform>
            <numerusform>%n demandes seulement dans la boîte d’essai</numerusform>
        </translation>
    </message>
    <message>
        <source>Their clients know nothing yet.</source>
        <translation>Leurs clients n’en savent rien encore.</translation>
    </message>
    <message>
        <source>Choose contact</source>
        <translation>Choisir un contact</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>Ajouter un rappel</translation>
    </message>
    <message>
        <source>Reminders go on</source>
        <translation>Reprendre les rappels</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{name}: one more reminder</source>
        <translation>{name}&#xa0;: un rappel de plus</translation>
    </message>
</context>
<context>
    <name>AuditCells</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Server’s answer</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>in the sandbox mailbox</source>
        <translation>dans la boîte d’essai</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Details shown</source>
        <translation>Détails affichés</translation>
    </message>
    <message>
        <source>Press Enter for details</source>
        <translation>Entrée pour les détails</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Previous hash</source>
        <translation>Empreinte précédente</translation>
    </message>
</context>
<context>
    <name>AuditDetail</name>
    <message>
        <source>View e-mail</source>
        <translation>Voir l’e-mail</translation>
    </message>
</context>
<context>
    <name>AuditExports</name>
    <message>
        <source>Export the audit trail</source>
        <translation>Exporter la piste d’audit</translation>
    </message>
    <message>
        <source>audit-trail-{day}</source>
        <translation>piste-audit-{day}</translation>
    </message>
    <message>
        <source>Export the audit trail of {reference}</source>
        <translation>Exporter la piste d’audit de {reference}</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the result of the check</source>
        <translation>Enregistrer le résultat de la vérification</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>audit-check-{day}</source>
        <translation>verification-audit-{day}</translation>
    </message>
    <message>
        <source>Being exported…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) exported to {file}</source>
        <translation>
            <numerusform>%n entrée exportée vers {file}</numerusform>
            <numerusform>%n entrées exportées vers {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPaper</name>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Server’s answer</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Entry {n}</source>
        <translation>Entrée {n}</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>First hash (entry {n})</source>
        <translation>Première empreinte (entrée {n})</translation>
    </message>
    <message>
        <source>Last hash (entry {n})</source>
        <translation>Dernière empreinte (entrée {n})</translation>
    </message>
    <message>
        <source>Last hash of all entries</source>
        <translation>Dernière empreinte de toutes les entrées</translation>
    </message>
    <message>
        <source>Each hash covers its entry and the hash before it, so no entry can be altered, removed or reordered without changing all hashes that follow.</source>
        <translation>Chaque empreinte couvre son entrée et l’empreinte précédente&#xa0;: aucune entrée ne peut être modifiée, supprimée ou déplacée sans changer toutes les empreintes suivantes.</translation>
    </message>
    <message>
        <source>The whole trail was verified at this export.</source>
        <translation>Toute la piste a été vérifiée lors de cet export.</translation>
    </message>
    <message>
        <source>Check of the audit trail</source>
        <translation>Vérification de la piste d’audit</translation>
    </message>
    <message>
        <source>Last hash of all entries: {hash}</source>
        <translation>Dernière empreinte de toutes les entrées&#xa0;: {hash}</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Verified just now.</source>
        <translation>Vérifié à l’instant.</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Enregistrer le résultat…</translation>
    </message>
    <message>
        <source>Choose an entry of a request first</source>
        <translation>Choisissez d’abord une entrée d’une demande</translation>
    </message>
    <message>
        <source>Request {reference} as PDF…</source>
        <translation>Demande {reference} en PDF…</translation>
    </message>
    <message>
        <source>One request as PDF…</source>
        <translation>Une demande en PDF…</translation>
    </message>
    <message>
        <source>This list as CSV…</source>
        <translation>Cette liste en CSV…</translation>
    </message>
    <message>
        <source>Load older entries</source>
        <translation>Charger les entrées plus anciennes</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Being verified…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Last hash {hash}</source>
        <translation>Dernière empreinte {hash}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s): none altered, removed or reordered.</source>
        <translation>
            <numerusform>%n entrée&#xa0;: ni modifiée, ni supprimée, ni déplacée.</numerusform>
            <numerusform>%n entrées&#xa0;: aucune modifiée, supprimée ou déplacée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of this account</source>
        <translation>
            <numerusform>%n entrée de ce dossier</numerusform>
            <numerusform>%n entrées de ce dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all: none altered, removed or reordered.</source>
        <translation>
            <numerusform>%n au total&#xa0;: ni modifiée, ni supprimée, ni déplacée.</numerusform>
            <numerusform>%n au total&#xa0;: aucune modifiée, supprimée ou déplacée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {n} was altered.</source>
        <translation>L’entrée {n} a été modifiée.</translation>
    </message>
    <message>
        <source>An entry before entry {n} was removed.</source>
        <translation>Une entrée avant l’entrée {n} a été supprimée.</translation>
    </message>
    <message>
        <source>Entry {n} does not follow the one before it.</source>
        <translation>L’entrée {n} ne suit pas la précédente.</translation>
    </message>
    <message>
        <source>Entries from {n} on were cut off.</source>
        <translation>Les entrées à partir de {n} ont été coupées.</translation>
    </message>
    <message>
        <source>The content of entry {n} was removed.</source>
        <translation>Le contenu de l’entrée {n} a été supprimé.</translation>
    </message>
    <message>
        <source>Entry {n} is not as it was written.</source>
        <translation>L’entrée {n} n’est plus telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>The audit trail is not whole.</source>
        <translation>La piste d’audit n’est pas intacte.</translation>
    </message>
    <message>
        <source>Keep this database as it is and compare it with a backup.</source>
        <translation>Gardez cette base de données telle quelle et comparez-la à une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>AutomationForm</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>As the template says</source>
        <translation>Comme le modèle</translation>
    </message>
    <message>
        <source>A job arriving today: {days} at {hour}</source>
        <translation>Une mission arrivant aujourd’hui&#xa0;: {days} à {hour}</translation>
    </message>
    <message>
        <source>Changes apply to jobs entering this stage from now on. Turning reminders off here does not stop reminders for what was sent already.</source>
        <translation>Les changements valent pour les missions qui entrent dans cette étape à partir de maintenant. Désactiver les rappels ici n’arrête pas ceux de ce qui est déjà envoyé.</translation>
    </message>
    <message>
        <source>Test with an account…</source>
        <translation>Essayer avec un dossier…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Select template</source>
        <translation>Choisir le modèle</translation>
    </message>
    <message>
        <source>There is no template of this kind yet.</source>
        <translation>Il n’y a pas encore de modèle de ce type.</translation>
    </message>
    <message>
        <source>Open Templates</source>
        <translation>Ouvrir les modèles</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The client reads it in the subject.</source>
        <translation>Le client le lit dans l’objet.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>It asks about the documents in this folder that nobody was asked about yet.</source>
        <translation>Elle porte sur les documents de ce répertoire qui n’ont encore été soumis à personne.</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>The account gets a job in its first stage.</source>
        <translation>Le dossier reçoit une mission dans sa première étape.</translation>
    </message>
    <message>
        <source>days after it is sent</source>
        <translation>jours après l’envoi</translation>
    </message>
    <message>
        <source>Days until it is due</source>
        <translation>Jours jusqu’à l’échéance</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Toute étiquette</translation>
    </message>
    <message>
        <source>Only for accounts tagged</source>
        <translation>Seulement pour les dossiers étiquetés</translation>
    </message>
    <message>
        <source>Choose a template first</source>
        <translation>Choisissez d’abord un modèle</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>Aucun modèle choisi</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Restore newest…</source>
        <translation>Restaurer la plus récente…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Beside the database</source>
        <translation>À côté de la base de données</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>Changer de répertoire…</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Aucune sauvegarde</translation>
    </message>
    <message>
        <source>Relance makes one each night. A backup is opened and checked after it is written.</source>
        <translation>Relance en fait une chaque nuit. Chaque sauvegarde est ouverte et vérifiée après son écriture.</translation>
    </message>
    <message>
        <source>A backup holds the database and all documents, never the password of the mail account. Restoring makes a backup of the present state first, and sending stays paused until you say so.</source>
        <translation>Une sauvegarde contient la base de données et tous les documents, jamais le mot de passe du compte de messagerie. Une restauration sauvegarde d’abord l’état présent, et les envois restent suspendus jusqu’à votre accord.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n conservée</numerusform>
            <numerusform>%n conservées</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder cannot be read. Check that its drive is there, or choose another one.</source>
        <translation>Le répertoire est illisible. Vérifiez que son disque est branché, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no good backup yet</source>
        <translation>Il n’y a pas encore de bonne sauvegarde</translation>
    </message>
    <message>
        <source>Nightly</source>
        <translation>De nuit</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuelle</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>Cette sauvegarde est endommagée</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Une sauvegarde est en cours</translation>
    </message>
    <message>
        <source>Copying the database…</source>
        <translation>Copie de la base de données…</translation>
    </message>
    <message>
        <source>Copying the documents…</source>
        <translation>Copie des documents…</translation>
    </message>
    <message>
        <source>Checking what was written…</source>
        <translation>Vérification de ce qui a été écrit…</translation>
    </message>
    <message>
        <source>Backed up and verified.</source>
        <translation>Sauvegarde faite et vérifiée.</translation>
    </message>
    <message>
        <source>Backed up and verified: {size}</source>
        <translation>Sauvegarde faite et vérifiée&#xa0;: {size}</translation>
    </message>
    <message>
        <source>Everything goes back to {moment}. What was done since is kept in a backup of its own, made first. Relance closes and opens again; sending is paused until you say that this is the firm’s database.</source>
        <translation>Tout revient à l’état suivant&#xa0;: {moment}. Ce qui a été fait depuis est conservé dans une sauvegarde à part, faite d’abord. Relance se ferme puis s’ouvre de nouveau&#xa0;; les envois sont suspendus jusqu’à ce que vous confirmiez que c’est la base du cabinet.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>Restore and restart</source>
        <translation>Restaurer et redémarrer</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Répertoire des sauvegardes</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resend (%n)</source>
        <translation>
            <numerusform>Renvoyer (%n)</numerusform>
            <numerusform>Renvoyer (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Suspendre…</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Rappels…</translation>
    </message>
    <message>
        <source>Client answered…</source>
        <translation>Le client a répondu…</translation>
    </message>
    <message>
        <source>Resend…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Resume reminders…</source>
        <translation>Reprendre les rappels…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>Take out of the archive…</source>
        <translation>Sortir des archives…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer la demande…</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>Exporter la sélection…</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>{act}: %n selected request(s)</source>
        <translation>
            <numerusform>{act}&#xa0;: %n demande sélectionnée</numerusform>
            <numerusform>{act}&#xa0;: %n demandes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Include those that were resent a short while ago</source>
        <translation>Inclure celles renvoyées il y a peu</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activés</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Days until next reminder</source>
        <translation>Jours avant le prochain rappel</translation>
    </message>
    <message>
        <source>Number of reminders</source>
        <translation>Nombre de rappels</translation>
    </message>
    <message>
        <source>Stands above the text of each e-mail.</source>
        <translation>Figure au-dessus du texte de chaque e-mail.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Envoyer %n e-mail</numerusform>
            <numerusform>Envoyer %n e-mails</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are left out</source>
        <translation>Toutes sont laissées de côté</translation>
    </message>
    <message>
        <source>Tick what is to be set</source>
        <translation>Cochez ce qui doit être réglé</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Log a call</source>
        <translation>Noter un appel</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Noter l’appel</translation>
    </message>
    <message>
        <source>A call about {name}</source>
        <translation>Un appel au sujet de {name}</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Promised day</source>
        <translation>Jour promis</translation>
    </message>
    <message>
        <source>No reminder leaves before the day after it.</source>
        <translation>Aucun rappel ne part avant le lendemain.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Stays in the firm.</source>
        <translation>Reste au cabinet.</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>No contact of this account has a telephone number.</source>
        <translation>Aucun contact de ce dossier n’a de numéro de téléphone.</translation>
    </message>
    <message>
        <source>Copy the number of {name}</source>
        <translation>Copier le numéro de {name}</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>All reminders are sent, and the client has not acted. Longest waiting first.</source>
        <translation>Tous les rappels sont partis et le client n’a rien fait. Les plus anciens d’abord.</translation>
    </message>
    <message>
        <source>Asked of the client</source>
        <translation>Demandé au client</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Dernier appel</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Nobody to call</source>
        <translation>Personne à appeler</translation>
    </message>
    <message>
        <source>Requests come here when all their reminders are sent.</source>
        <translation>Les demandes arrivent ici quand tous leurs rappels sont partis.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n au total</numerusform>
            <numerusform>%n au total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUp</name>
    <message>
        <source>Merge suggested: same contacts, same day</source>
        <translation>Regroupement proposé&#xa0;: mêmes contacts, même jour</translation>
    </message>
    <message>
        <source>Fell due while another program sent them</source>
        <translation>Échus pendant qu’un autre logiciel les envoyait</translation>
    </message>
    <message>
        <source>A person must decide</source>
        <translation>Une personne doit décider</translation>
    </message>
    <message>
        <source>Late by over {days} open days</source>
        <translation>En retard de plus de {days} jours ouvrés</translation>
    </message>
    <message>
        <source>Only because more than {many} fell due at once</source>
        <translation>Seulement parce que plus de {many} étaient dus en même temps</translation>
    </message>
    <message>
        <source>Account and request</source>
        <translation>Dossier et demande</translation>
    </message>
    <message>
        <source>What goes, to whom</source>
        <translation>Ce qui part, à qui</translation>
    </message>
    <message>
        <source>Fell due</source>
        <translation>Échu le</translation>
    </message>
    <message>
        <source>Why held</source>
        <translation>Pourquoi retenu</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Same contacts as above</source>
        <translation>Mêmes contacts que ci-dessus</translation>
    </message>
    <message>
        <source>nothing could leave from {start} to {end}</source>
        <translation>rien n’a pu partir du {start} au {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open day(s) late</source>
        <translation>
            <numerusform>%n jour ouvré de retard</numerusform>
            <numerusform>%n jours ouvrés de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder {step} fell due too</source>
        <translation>Le rappel {step} était dû aussi</translation>
    </message>
    <message>
        <source>Its client did something else on {day}</source>
        <translation>Son client a fait autre chose le {day}</translation>
    </message>
    <message>
        <source>More than {many} at once</source>
        <translation>Plus de {many} en même temps</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>CatchUpFilter</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message numerus="yes">
        <source>At least %n open day(s)</source>
        <translation>
            <numerusform>Au moins %n jour ouvré</numerusform>
            <numerusform>Au moins %n jours ouvrés</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>How late</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
</context>
<context>
    <name>CatchUpPage</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Mergeable</source>
        <translation>À regrouper</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Held e-mails</source>
        <translation>E-mails retenus</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Rien n’est retenu</translation>
    </message>
    <message>
        <source>Every e-mail left, or is on its way.</source>
        <translation>Chaque e-mail est parti, ou en route.</translation>
    </message>
    <message>
        <source>To Today</source>
        <translation>Vers Aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Drop unticked…</source>
        <translation>Abandonner les non cochés…</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Catch-up review</source>
        <translation>Revue de rattrapage</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held, nothing has left.</source>
        <translation>
            <numerusform>%n e-mail retenu, rien n’est parti.</numerusform>
            <numerusform>%n e-mails retenus, rien n’est parti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into one e-mail each</source>
        <translation>Regrouper en un e-mail chacun</translation>
    </message>
    <message>
        <source>One per request at most, always the right step.</source>
        <translation>Un par demande au plus, toujours la bonne étape.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) dropped: the client had already acted.</source>
        <translation>
            <numerusform>%n autre abandonné&#xa0;: le client avait déjà agi.</numerusform>
            <numerusform>%n autres abandonnés&#xa0;: le client avait déjà agi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %n</source>
        <translation>
            <numerusform>Voir celui-ci</numerusform>
            <numerusform>Voir les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total} ticked</source>
        <translation>{n} sur {total} cochés</translation>
    </message>
    <message numerus="yes">
        <source>to %n contact(s)</source>
        <translation>
            <numerusform>à %n contact</numerusform>
            <numerusform>à %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Envoyer %n e-mail</numerusform>
            <numerusform>Envoyer %n e-mails</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Rien n’est coché</translation>
    </message>
    <message>
        <source>Everything is ticked</source>
        <translation>Tout est coché</translation>
    </message>
    <message>
        <source>Tick reminders that go to the same contacts</source>
        <translation>Cochez des rappels qui vont aux mêmes contacts</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Envoyer %n e-mail&#xa0;?</numerusform>
            <numerusform>Envoyer %n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to %n contact(s). They wait 60 s in the outbox: Undo takes them back.</source>
        <translation>
            <numerusform>Ils vont à %n contact. Ils attendent 60 s dans la boîte d’envoi&#xa0;: Annuler les reprend.</numerusform>
            <numerusform>Ils vont à %n contacts. Ils attendent 60 s dans la boîte d’envoi&#xa0;: Annuler les reprend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) approved</source>
        <translation>
            <numerusform>%n e-mail approuvé</numerusform>
            <numerusform>%n e-mails approuvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held again</source>
        <translation>
            <numerusform>%n e-mail de nouveau retenu</numerusform>
            <numerusform>%n e-mails de nouveau retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>{about} They never leave. A dropped reminder counts as used up; the next one keeps its date.</source>
        <translation>{about} Ils ne partiront jamais. Un rappel abandonné compte comme utilisé&#xa0;; le suivant garde sa date.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)?</source>
        <translation>
            <numerusform>Abandonner %n e-mail&#xa0;?</numerusform>
            <numerusform>Abandonner %n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)</source>
        <translation>
            <numerusform>Abandonner %n e-mail</numerusform>
            <numerusform>Abandonner %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) dropped</source>
        <translation>
            <numerusform>%n e-mail abandonné</numerusform>
            <numerusform>%n e-mails abandonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n e-mail(s) left of them</source>
        <translation>
            <numerusform>Regroupés&#xa0;: il en reste %n e-mail</numerusform>
            <numerusform>Regroupés&#xa0;: il en reste %n e-mails</numerusform>
        </translation>
    </message>
    <message>
        <source>Send this one</source>
        <translation>Envoyer celui-ci</translation>
    </message>
    <message>
        <source>Edit e-mail…</source>
        <translation>Modifier l’e-mail…</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>To go today</source>
        <translation>À partir aujourd’hui</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Prévus</translation>
    </message>
</context>
<context>
    <name>ChatCards</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>To-dos</source>
        <translation>Points à faire</translation>
    </message>
</context>
<context>
    <name>ChatEditor</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>To-dos for the client</source>
        <translation>Points à faire par le client</translation>
    </message>
    <message>
        <source>one a line; without any, a reply is enough</source>
        <translation>un par ligne&#xa0;; sans aucun, une réponse suffit</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>with it: {names}</source>
        <translation>avec&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>ChatMessages</name>
    <message>
        <source>Leaves in a moment, to {names}</source>
        <translation>Part dans un instant, à {names}</translation>
    </message>
    <message>
        <source>Tried again, to {names}</source>
        <translation>Nouvel essai, à {names}</translation>
    </message>
    <message>
        <source>Held in the outbox, to {names}</source>
        <translation>En attente dans la boîte d’envoi, à {names}</translation>
    </message>
    <message>
        <source>Sent to {names}</source>
        <translation>Envoyé à {names}</translation>
    </message>
    <message>
        <source>Not delivered to {names}</source>
        <translation>Non remis à {names}</translation>
    </message>
    <message>
        <source>Was not mailed</source>
        <translation>N’a pas été envoyé</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Message of {author}, {moment}</source>
        <translation>Message de {author}, {moment}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Remind about tasks</source>
        <translation>Rappeler les points à faire</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Nothing is asked any more</source>
        <translation>Plus rien n’est demandé</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s)</source>
        <translation>
            <numerusform>%n message précédent</numerusform>
            <numerusform>%n messages précédents</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply recorded</source>
        <translation>Réponse enregistrée</translation>
    </message>
</context>
<context>
    <name>ChipField</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientRequestCards</name>
    <message>
        <source>Documents asked for</source>
        <translation>Pièces demandées</translation>
    </message>
</context>
<context>
    <name>ClientRequestEditor</name>
    <message>
        <source>Documents asked for</source>
        <translation>Pièces demandées</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>une par ligne</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>for the firm; not in the e-mails</source>
        <translation>pour le cabinet&#xa0;; absente des e-mails</translation>
    </message>
    <message>
        <source>Ask again every month, on the day on which it is sent</source>
        <translation>Redemander chaque mois, le jour de l’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsSection</name>
    <message>
        <source>Import clients…</source>
        <translation>Importer des clients…</translation>
    </message>
    <message>
        <source>Import unpaid invoices…</source>
        <translation>Importer des factures à régler…</translation>
    </message>
    <message>
        <source>Import what was already sent…</source>
        <translation>Importer ce qui a déjà été envoyé…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Open the invented firm</source>
        <translation>Ouvrir le cabinet fictif</translation>
    </message>
    <message>
        <source>Add prepared pipelines</source>
        <translation>Ajouter les pipelines préparés</translation>
    </message>
    <message>
        <source>From another program</source>
        <translation>Depuis un autre logiciel</translation>
    </message>
    <message>
        <source>Its list of clients as CSV or XLSX. You see what would happen first, and nobody is mailed.</source>
        <translation>Sa liste de clients en CSV ou XLSX. Vous voyez d’abord ce qui se passerait, et personne ne reçoit d’e-mail.</translation>
    </message>
    <message>
        <source>Which program did you use so far?</source>
        <translation>Quel logiciel utilisiez-vous jusqu’ici&#xa0;?</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Its lists are read as they come, where their headers are known.</source>
        <translation>Ses listes sont lues telles quelles, quand leurs en-têtes sont connus.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>A name and an e-mail address are enough.</source>
        <translation>Un nom et une adresse e-mail suffisent.</translation>
    </message>
    <message>
        <source>How their work goes</source>
        <translation>Comment avance leur travail</translation>
    </message>
    <message>
        <source>Pipelines for returns, accounts, payroll, bookkeeping and new clients. You can change them all.</source>
        <translation>Des pipelines pour déclarations, comptes, paie, tenue et nouveaux clients. Tous se modifient.</translation>
    </message>
    <message>
        <source>Only look first</source>
        <translation>D’abord regarder</translation>
    </message>
    <message>
        <source>An invented firm with clients and requests, in a window of its own. It mails nobody.</source>
        <translation>Un cabinet fictif avec des clients et des demandes, dans une fenêtre à part. Il n’écrit à personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) there</source>
        <translation>
            <numerusform>%n dossier présent</numerusform>
            <numerusform>%n dossiers présents</numerusform>
        </translation>
    </message>
    <message>
        <source>The prepared pipelines are there</source>
        <translation>Les pipelines préparés sont là</translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) added</source>
        <translation>
            <numerusform>%n pipeline ajouté</numerusform>
            <numerusform>%n pipelines ajoutés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosureList</name>
    <message>
        <source>First closed day</source>
        <translation>Premier jour de fermeture</translation>
    </message>
    <message>
        <source>Last closed day</source>
        <translation>Dernier jour de fermeture</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>In Relance</source>
        <translation>Dans Relance</translation>
    </message>
    <message>
        <source>Column of the list</source>
        <translation>Colonne de la liste</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>absent de la liste</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>colonne {number}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Client’s reply</source>
        <translation>Réponse du client</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce que l’on écrit</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Écrire ici</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>To {names}</source>
        <translation>À {names}</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Internal: never leaves the firm</source>
        <translation>Interne&#xa0;: ne quitte jamais le cabinet</translation>
    </message>
    <message>
        <source>Record reply</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Shown as the client’s message; mails nobody</source>
        <translation>Affichée comme message du client&#xa0;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>Question that decides</source>
        <translation>Question qui décide</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>{number} (cannot decide)</source>
        <translation>{number} (ne peut pas décider)</translation>
    </message>
</context>
<context>
    <name>ConditionsCard</name>
    <message>
        <source>Shown only if</source>
        <translation>Affichée seulement si</translation>
    </message>
    <message>
        <source>And…</source>
        <translation>Et…</translation>
    </message>
    <message>
        <source>Only an earlier yes/no or choice question can decide.</source>
        <translation>Seule une question précédente, oui/non ou à choix, peut décider.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Connection test</source>
        <translation>Test de connexion</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Looks for the server, signs in and sends one e-mail to your own address.</source>
        <translation>Cherche le serveur, s’y connecte et envoie un e-mail à votre propre adresse.</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>Le test est en cours</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Works. Tested today {hour}; a test e-mail is in your inbox.</source>
        <translation>Fonctionne. Testé aujourd’hui à {hour}&#xa0;; un e-mail de test est dans votre boîte de réception.</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>La connexion fonctionne</translation>
    </message>
</context>
<context>
    <name>ContactActions</name>
    <message>
        <source>NOTIFY on for {name}</source>
        <translation>NOTIFIER activé pour {name}</translation>
    </message>
    <message>
        <source>NOTIFY off for {name}</source>
        <translation>NOTIFIER désactivé pour {name}</translation>
    </message>
    <message>
        <source>Kinds that {name} is told of saved</source>
        <translation>Types de demande de {name} enregistrés</translation>
    </message>
    <message>
        <source>{name} signs for the account</source>
        <translation>{name} signe pour le dossier</translation>
    </message>
    <message>
        <source>{name} no longer signs for the account</source>
        <translation>{name} ne signe plus pour le dossier</translation>
    </message>
    <message>
        <source>E-mails to {name} stopped</source>
        <translation>E-mails à {name} arrêtés</translation>
    </message>
    <message>
        <source>E-mails to {name} allowed again</source>
        <translation>E-mails à {name} de nouveau autorisés</translation>
    </message>
    <message>
        <source>{address} is used again</source>
        <translation>{address} est de nouveau utilisée</translation>
    </message>
    <message>
        <source>Remove {name} from this account?</source>
        <translation>Retirer {name} de ce dossier&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing about this account goes there any more. Other accounts keep the contact.</source>
        <translation>Plus rien de ce dossier ne lui sera envoyé. Les autres dossiers gardent le contact.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Add contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Mme</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>M.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>NOTIFY: gets requests and reminders</source>
        <translation>NOTIFIER&#xa0;: reçoit demandes et rappels</translation>
    </message>
    <message>
        <source>Signatory: signs for the account</source>
        <translation>Signataire&#xa0;: signe pour le dossier</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>in this account</source>
        <translation>dans ce dossier</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>nom@exemple.fr</translation>
    </message>
</context>
<context>
    <name>ContactStrip</name>
    <message>
        <source>Contacts at a glance</source>
        <translation>Contacts en bref</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>%n autre contact</numerusform>
            <numerusform>%n autres contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Kinds of request</source>
        <translation>Types de demande</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>Modifier l’adresse</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Aucune adresse e-mail</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>NOTIFY on for {name}</source>
        <translation>NOTIFIER activé pour {name}</translation>
    </message>
    <message>
        <source>NOTIFY off for {name}</source>
        <translation>NOTIFIER désactivé pour {name}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Kinds of request that {name} is told of</source>
        <translation>Types de demande dont {name} est informé(e)</translation>
    </message>
    <message>
        <source>{some} of {all} kinds</source>
        <translation>{some} types sur {all}</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Non distribué</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <source>{name} signs for the account</source>
        <translation>{name} signe pour le dossier</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>{address} bounced on {day}. Nothing goes there until it is fixed.</source>
        <translation>{address}&#xa0;: e-mail non distribué le {day}. Plus rien n’y part tant qu’elle n’est pas corrigée.</translation>
    </message>
    <message>
        <source>The server did not know {address} on {day}. Nothing goes there until it is fixed.</source>
        <translation>Le serveur ne connaissait pas {address} le {day}. Plus rien n’y part tant qu’elle n’est pas corrigée.</translation>
    </message>
    <message>
        <source>All e-mails to {name} are stopped: {reason}</source>
        <translation>Tous les e-mails à {name} sont arrêtés&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Allow e-mails</source>
        <translation>Autoriser les e-mails</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Stop e-mails to this contact…</source>
        <translation>Arrêter les e-mails à ce contact…</translation>
    </message>
    <message>
        <source>Report a wrong recipient…</source>
        <translation>Signaler une erreur de destinataire…</translation>
    </message>
    <message>
        <source>Address works</source>
        <translation>L’adresse fonctionne</translation>
    </message>
    <message>
        <source>Remove from account…</source>
        <translation>Retirer du dossier…</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>NOTIFY: gets requests and reminders · Signatory: signs</source>
        <translation>NOTIFIER&#xa0;: reçoit demandes et rappels · Signataire&#xa0;: signe</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>No contact yet: nobody gets e-mails about this account.</source>
        <translation>Aucun contact&#xa0;: personne ne reçoit d’e-mails sur ce dossier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail and phone</source>
        <translation>E-mail et téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>NOTIFY</source>
        <translation>NOTIFIER</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Relance met a fault of its own</source>
        <translation>Relance a rencontré une erreur interne</translation>
    </message>
    <message>
        <source>What you did last may not have been done; look before you do it again. Nothing that was saved is lost. This report names places in the program. It holds no clients, no addresses and no passwords, and goes nowhere unless you send it.</source>
        <translation>Votre dernière action n’a peut-être pas abouti&#xa0;; vérifiez avant de recommencer. Rien de ce qui était enregistré n’est perdu. Ce rapport cite des endroits du programme. Il ne contient ni client, ni adresse, ni mot de passe, et ne part nulle part si vous ne l’envoyez pas.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>This report could not be saved there.</source>
        <translation>Le rapport n’a pas pu être enregistré à cet endroit.</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Send this day early</source>
        <translation>Envoyer ce jour plus tôt</translation>
    </message>
    <message>
        <source>Move day…</source>
        <translation>Déplacer ce jour…</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder of this day is the next of its request</source>
        <translation>Aucun rappel de ce jour n’est le prochain de sa demande</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Fermer le volet</translation>
    </message>
    <message>
        <source>Set the status by hand (Alt S)</source>
        <translation>Changer l’état à la main (Alt S)</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Nothing is asked any more</source>
        <translation>Plus rien n’est demandé</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>Nobody would get an e-mail about this.</source>
        <translation>Personne ne recevrait d’e-mail à ce sujet.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>Abandonner vos modifications&#xa0;?</translation>
    </message>
    <message>
        <source>What you entered here is not saved.</source>
        <translation>Ce que vous avez saisi ici n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>DocsPage</name>
    <message>
        <source>Request…</source>
        <translation>Demander…</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>DocsView</name>
    <message>
        <source>Docs</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>From clients</source>
        <translation>Des clients</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document ajouté</numerusform>
            <numerusform>%n documents ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>tous les documents</translation>
    </message>
    <message>
        <source>{name} is there already, in {folder}</source>
        <translation>{name} y est déjà, dans {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n more are there already</source>
        <translation>
            <numerusform>%n autre y est déjà</numerusform>
            <numerusform>%n autres y sont déjà</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>They are of several accounts</source>
        <translation>Ils sont de plusieurs dossiers</translation>
    </message>
    <message>
        <source>It is archived</source>
        <translation>Il est archivé</translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation>Renommer le document</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mails about it say the new name.</source>
        <translation>Les e-mails à son sujet portent le nouveau nom.</translation>
    </message>
    <message>
        <source>{name} renamed</source>
        <translation>{name} renommé</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) archived</source>
        <translation>
            <numerusform>%n document archivé</numerusform>
            <numerusform>%n documents archivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken out of the archive</source>
        <translation>
            <numerusform>%n document sorti des archives</numerusform>
            <numerusform>%n documents sortis des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in the trash</source>
        <translation>
            <numerusform>%n document à la corbeille</numerusform>
            <numerusform>%n documents à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken out of the trash</source>
        <translation>
            <numerusform>%n document sorti de la corbeille</numerusform>
            <numerusform>%n documents sortis de la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) deleted</source>
        <translation>
            <numerusform>%n document supprimé</numerusform>
            <numerusform>%n documents supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) for good?</source>
        <translation>
            <numerusform>Supprimer définitivement %n document&#xa0;?</numerusform>
            <numerusform>Supprimer définitivement %n documents&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back. Backups made before keep them.</source>
        <translation>C’est sans retour. Les sauvegardes antérieures les conservent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Reprendre les rappels</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Suspendre les rappels</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer vers un répertoire</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
</context>
<context>
    <name>DocumentCells</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Drop files anywhere in the list to add them</source>
        <translation>Déposez des fichiers n’importe où dans la liste pour les ajouter</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Read it in full size</source>
        <translation>Lire en grand</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Close preview</source>
        <translation>Fermer l’aperçu</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {reference}</source>
        <translation>Ouvrir {reference}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>À signer</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Data of an account</source>
        <translation>Données d’un dossier</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>Exporté le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Could not be read: missing or damaged</source>
        <translation>Illisible&#xa0;: manquant ou endommagé</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>note interne</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Export {name}</source>
        <translation>Exporter {name}</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>All that you keep of this client: documents, e-mails, requests with their papers, chats, calls, the audit trail and the data itself, with an index.</source>
        <translation>Tout ce que vous conservez de ce client&#xa0;: documents, e-mails, demandes avec leurs pièces, discussions, appels, piste d’audit et données, avec un index.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Fichier ZIP</translation>
    </message>
    <message>
        <source>One PDF</source>
        <translation>Un seul PDF</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Sous forme de</translation>
    </message>
    <message>
        <source>In a PDF, documents, e-mails and data are attached.</source>
        <translation>Dans un PDF, documents, e-mails et données sont joints.</translation>
    </message>
    <message>
        <source>Internal notes and the names of your team are in it too. Look through it before you hand it over.</source>
        <translation>Les notes internes et les noms de vos collaborateurs y figurent aussi. Relisez le tout avant de le remettre.</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Export de {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported to {name}</source>
        <translation>
            <numerusform>%n fichier exporté dans {name}</numerusform>
            <numerusform>%n fichiers exportés dans {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read; the index names them</source>
        <translation>
            <numerusform>%n illisible&#xa0;; l’index le nomme</numerusform>
            <numerusform>%n illisibles&#xa0;; l’index les nomme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropBox</name>
    <message>
        <source>Drop a returned form here</source>
        <translation>Déposez ici un formulaire reçu</translation>
    </message>
    <message>
        <source>A PDF form is read into answers; you review the changes first.</source>
        <translation>Les réponses du PDF sont lues&#xa0;; vous vérifiez d’abord les changements.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and send</source>
        <translation>Enregistrer et envoyer</translation>
    </message>
    <message>
        <source>Nobody is e-mailed: what leaves from now on says it so. Reminders have their own card.</source>
        <translation>Personne ne reçoit d’e-mail&#xa0;: ce qui part à l’avenir le dira ainsi. Les rappels ont leur propre carte.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Date d’échéance</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi nous le demandons</translation>
    </message>
    <message>
        <source>one line, shown in every e-mail about it</source>
        <translation>une ligne, reprise dans chaque e-mail à ce sujet</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signataires</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>It says what it said before</source>
        <translation>Son contenu est de nouveau celui d’avant</translation>
    </message>
</context>
<context>
    <name>EditJobDialog</name>
    <message>
        <source>Job of {name}</source>
        <translation>Mission de {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase {name}</source>
        <translation>Effacer {name}</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Looking what there is…</source>
        <translation>Lecture de ce qui existe…</translation>
    </message>
    <message>
        <source>Keep them as they are</source>
        <translation>Les garder telles quelles</translation>
    </message>
    <message>
        <source>Keep numbers and amounts only</source>
        <translation>Ne garder que numéros et montants</translation>
    </message>
    <message>
        <source>Issued invoices</source>
        <translation>Factures émises</translation>
    </message>
    <message>
        <source>Delete these backups now</source>
        <translation>Supprimer ces sauvegardes maintenant</translation>
    </message>
    <message>
        <source>Type the account’s name to erase it</source>
        <translation>Saisissez le nom du dossier pour l’effacer</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>These go, for good: {what}.</source>
        <translation>Disparaissent définitivement&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The contacts {names} go with it.</source>
        <translation>Avec leurs contacts&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{names} stay: other accounts have them too.</source>
        <translation>Restent, étant aussi contacts d’autres dossiers&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The audit trail keeps digests of its entries, so that it can still be verified.</source>
        <translation>La piste d’audit garde l’empreinte de ses entrées, afin de rester vérifiable.</translation>
    </message>
    <message>
        <source>One of its e-mails is leaving at this moment. Wait a minute.</source>
        <translation>Un de ses e-mails part en ce moment. Patientez une minute.</translation>
    </message>
    <message numerus="yes">
        <source>%n issued invoice(s) must be kept</source>
        <translation>
            <numerusform>%n facture émise doit être conservée</numerusform>
            <numerusform>%n factures émises doivent être conservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n year(s) after the year of issue, until {day}</source>
        <translation>
            <numerusform>%n an après l’année d’émission, jusqu’au {day}</numerusform>
            <numerusform>%n ans après l’année d’émission, jusqu’au {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>by the law of your country ({country})</source>
        <translation>selon la loi de votre pays ({country})</translation>
    </message>
    <message>
        <source>by most countries’ laws (your firm’s country is not set, or not known here)</source>
        <translation>selon la loi de la plupart des pays (celui de votre cabinet n’est pas renseigné, ou pas connu ici)</translation>
    </message>
    <message>
        <source>As they are: the name and address that stand on them stay, archived, and nothing is mailed. Numbers and amounts only: keep the invoices themselves elsewhere, an inspector may ask for them.</source>
        <translation>Telles quelles&#xa0;: le nom et l’adresse qui y figurent restent, archivés, et plus rien n’est envoyé. Numéros et montants seuls&#xa0;: conservez les factures ailleurs, un contrôle peut les demander.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made before still hold this account</source>
        <translation>
            <numerusform>%n sauvegarde antérieure contient encore ce dossier</numerusform>
            <numerusform>%n sauvegardes antérieures contiennent encore ce dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one goes by {day}, as newer ones come</source>
        <translation>la dernière disparaît au plus tard le {day}, remplacée par de plus récentes</translation>
    </message>
    <message>
        <source>those made by hand or before an upgrade stay until five newer ones are there</source>
        <translation>celles faites à la main ou avant une mise à jour restent jusqu’à ce qu’il y en ait cinq plus récentes</translation>
    </message>
    <message>
        <source>Restored, it is erased again.</source>
        <translation>Restauré, il est effacé de nouveau.</translation>
    </message>
    <message>
        <source>Delete all older backups now, after a new one was made and verified</source>
        <translation>Supprimer maintenant toutes les sauvegardes antérieures, une fois une nouvelle faite et vérifiée</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Lecture impossible.</translation>
    </message>
    <message>
        <source>Type the account’s name first</source>
        <translation>Saisissez d’abord le nom du dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
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
    <message>
        <source>the account itself</source>
        <translation>le dossier lui-même</translation>
    </message>
    <message>
        <source>{name} erased</source>
        <translation>{name}&#xa0;: effacé</translation>
    </message>
    <message>
        <source>The last of it goes at the next start: something is in use</source>
        <translation>Le reste disparaîtra au prochain démarrage&#xa0;: un fichier est utilisé</translation>
    </message>
    <message>
        <source>A damaged copy is still in {folders}</source>
        <translation>Une copie endommagée reste dans {folders}</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>A backup is being made</source>
        <translation>Une sauvegarde est en cours</translation>
    </message>
    <message>
        <source>No incoming mail is set up yet: fill in its server here.</source>
        <translation>Aucun courrier entrant n’est réglé&#xa0;: indiquez son serveur ici.</translation>
    </message>
    <message>
        <source>The mailbox is being read</source>
        <translation>La boîte est en cours de lecture</translation>
    </message>
    <message>
        <source>Another program on this computer sends for this firm, and reads the mailbox.</source>
        <translation>Un autre programme de cet ordinateur envoie pour ce cabinet et lit la boîte.</translation>
    </message>
    <message>
        <source>The mailbox was read just now.</source>
        <translation>La boîte vient d’être lue.</translation>
    </message>
    <message>
        <source>Backed up and verified: {size}</source>
        <translation>Sauvegardé et vérifié&#xa0;: {size}</translation>
    </message>
</context>
<context>
    <name>ExitBar</name>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Save &amp;&amp; exit</source>
        <translation>Enregistrer &amp;&amp; fermer</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Unsaved change</source>
        <translation>Modification non enregistrée</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>On receipt</source>
        <translation>À réception</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Autre date</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Délai de paiement</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi cette demande</translation>
    </message>
    <message>
        <source>one line, shown in every e-mail about it</source>
        <translation>une ligne, affichée dans chaque e-mail à ce sujet</translation>
    </message>
    <message>
        <source>On sending</source>
        <translation>À l’envoi</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message>
        <source>Add a file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>ou déposez-le ici</translation>
    </message>
    <message>
        <source>in the account</source>
        <translation>dans le dossier</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Submit on behalf of the client?</source>
        <translation>Soumettre au nom du client&#xa0;?</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Unsubmit this organizer?</source>
        <translation>Rouvrir ce questionnaire&#xa0;?</translation>
    </message>
    <message>
        <source>It waits for the client again, and its reminders start from the beginning.</source>
        <translation>Il attend de nouveau le client, et ses rappels repartent du début.</translation>
    </message>
    <message>
        <source>Unsubmit</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Unseal this organizer?</source>
        <translation>Desceller ce questionnaire&#xa0;?</translation>
    </message>
    <message>
        <source>It is submitted then; no reminder starts. Unsubmit it to ask the client again.</source>
        <translation>Il est alors soumis&#xa0;; aucun rappel ne part. Rouvrez-le pour redemander au client.</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>Desceller</translation>
    </message>
    <message>
        <source>Its reminders stop, and your name is recorded. You can take this back.</source>
        <translation>Ses rappels s’arrêtent et votre nom est inscrit. Vous pourrez revenir en arrière.</translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) are still missing.</source>
        <translation>
            <numerusform>%n réponse obligatoire manque encore.</numerusform>
            <numerusform>%n réponses obligatoires manquent encore.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirmSection</name>
    <message>
        <source>Firm</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>VAT number, company number</source>
        <translation>Numéro de TVA, SIREN</translation>
    </message>
    <message>
        <source>Place and language</source>
        <translation>Lieu et langue</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
</context>
<context>
    <name>FirstReminder</name>
    <message>
        <source>After sending</source>
        <translation>Après l’envoi</translation>
    </message>
    <message>
        <source>Before the due date</source>
        <translation>Avant l’échéance</translation>
    </message>
    <message>
        <source>On the due date</source>
        <translation>À l’échéance</translation>
    </message>
    <message>
        <source>After the due date</source>
        <translation>Après l’échéance</translation>
    </message>
    <message>
        <source>First reminder</source>
        <translation>Premier rappel</translation>
    </message>
    <message>
        <source>Days from the due date</source>
        <translation>Jours par rapport à l’échéance</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
</context>
<context>
    <name>FolderActions</name>
    <message>
        <source>In {folder}</source>
        <translation>Dans {folder}</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau répertoire</translation>
    </message>
    <message>
        <source>Make folder</source>
        <translation>Créer le répertoire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder {name} made</source>
        <translation>Répertoire {name} créé</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Renommer le répertoire</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The folder is called {name} now</source>
        <translation>Le répertoire s’appelle maintenant {name}</translation>
    </message>
    <message numerus="yes">
        <source>Folder {name} taken away; %n document(s) lie above it now</source>
        <translation>
            <numerusform>Répertoire {name} retiré&#xa0;; %n document se trouve un niveau plus haut</numerusform>
            <numerusform>Répertoire {name} retiré&#xa0;; %n documents se trouvent un niveau plus haut</numerusform>
        </translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>aucun répertoire</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) filed in {folder}</source>
        <translation>
            <numerusform>%n document classé dans {folder}</numerusform>
            <numerusform>%n documents classés dans {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun répertoire</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau répertoire…</translation>
    </message>
    <message>
        <source>New folder inside…</source>
        <translation>Nouveau sous-répertoire…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Take the folder away</source>
        <translation>Retirer le répertoire</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>Répertoires</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau répertoire</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>From clients</source>
        <translation>Des clients</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Save and mail again</source>
        <translation>Enregistrer et renvoyer</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Suivant&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Part of the template</source>
        <translation>Partie du modèle</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Autres actions pour ce modèle</translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>Attach the file to your reply.</source>
        <translation>Joignez le fichier à votre réponse.</translation>
    </message>
    <message>
        <source>{number} is printed with “{condition}”.</source>
        <translation>{number} est imprimée avec «&#xa0;{condition}&#xa0;».</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Mode d’affichage</translation>
    </message>
    <message>
        <source>The form as the client sees it</source>
        <translation>Le formulaire tel que le client le voit</translation>
    </message>
    <message>
        <source>The pages of the PDF</source>
        <translation>Les pages du PDF</translation>
    </message>
    <message>
        <source>Click, or press Enter, to read it in full size</source>
        <translation>Cliquez, ou appuyez sur Entrée, pour le lire en grand</translation>
    </message>
    <message>
        <source>As if {number} were</source>
        <translation>Si {number} était</translation>
    </message>
</context>
<context>
    <name>FormReturns</name>
    <message>
        <source>Read a returned form</source>
        <translation>Lire un formulaire reçu</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken over</source>
        <translation>
            <numerusform>%n réponse reprise</numerusform>
            <numerusform>%n réponses reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken}; submitted, its reminders stopped</source>
        <translation>{taken}&#xa0;; soumis, les rappels sont arrêtés</translation>
    </message>
    <message>
        <source>{file} is kept</source>
        <translation>{file} est conservé</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Comme avant</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>Aperçu PDF</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>prices without tax</source>
        <translation>prix hors taxes</translation>
    </message>
    <message>
        <source>Note on the invoice</source>
        <translation>Mention sur la facture</translation>
    </message>
    <message>
        <source>On the PDF</source>
        <translation>Sur le PDF</translation>
    </message>
    <message>
        <source>Payment QR code (IBAN)</source>
        <translation>QR code de paiement (IBAN)</translation>
    </message>
    <message>
        <source>Firm’s tax number</source>
        <translation>Numéro fiscal du cabinet</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
</context>
<context>
    <name>GeneralStep</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>To be signed by</source>
        <translation>À signer avant le</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi nous le demandons</translation>
    </message>
    <message>
        <source>one line, shown in every e-mail about it</source>
        <translation>une ligne, dans chaque e-mail à ce sujet</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>Avec une date</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoingOutCard</name>
    <message>
        <source>Going out today</source>
        <translation>Envois du jour</translation>
    </message>
    <message>
        <source>The next reminders are planned on their day.</source>
        <translation>Les prochains rappels sont planifiés à leur jour.</translation>
    </message>
    <message>
        <source>No more reminders today</source>
        <translation>Plus aucun rappel aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
    <message>
        <source>Untick what is not to leave today · the rest leaves at noon</source>
        <translation>Décochez ce qui ne doit pas partir aujourd’hui · le reste part à midi</translation>
    </message>
    <message>
        <source>{left} · next {when}</source>
        <translation>{left} · prochain {when}</translation>
    </message>
    <message numerus="yes">
        <source>Send all %n now</source>
        <translation>
            <numerusform>Envoyer %n maintenant</numerusform>
            <numerusform>Envoyer les %n maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit e-mail…</source>
        <translation>Modifier l’e-mail…</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dans %n minute</numerusform>
            <numerusform>dans %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>at {hour}</source>
        <translation>à {hour}</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to move it, or press Alt ↑ / Alt ↓</source>
        <translation>Faites glisser pour déplacer, ou appuyez sur Alt ↑ / Alt ↓</translation>
    </message>
    <message>
        <source>Drag to move it</source>
        <translation>Faites glisser pour déplacer</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back to the organizers of the account</source>
        <translation>Retour aux questionnaires du dossier</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Submit on behalf…</source>
        <translation>Soumettre en son nom…</translation>
    </message>
    <message>
        <source>Unsubmit…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Sceller…</translation>
    </message>
    <message>
        <source>Unseal…</source>
        <translation>Desceller…</translation>
    </message>
    <message>
        <source>Returned forms, reminders and activity</source>
        <translation>Formulaires reçus, rappels et historique</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>Nothing is asked any more</source>
        <translation>Plus rien n’est demandé</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>reminder {step} of {total} on {day}</source>
        <translation>rappel {step} sur {total} le {day}</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>Aperçu du PDF</translation>
    </message>
    <message>
        <source>Step {n} of {of} · Alt ← / Alt →</source>
        <translation>Étape {n} sur {of} · Alt ← / Alt →</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
</context>
<context>
    <name>HeldPanel</name>
    <message>
        <source>Held e-mail</source>
        <translation>E-mail retenu</translation>
    </message>
    <message>
        <source>Edited, for this time only</source>
        <translation>Modifié, pour cette fois seulement</translation>
    </message>
    <message>
        <source>The e-mail as it would leave</source>
        <translation>L’e-mail tel qu’il partirait</translation>
    </message>
    <message>
        <source>Send this one</source>
        <translation>Envoyer celui-ci</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>Échéait</translation>
    </message>
    <message>
        <source>Why held</source>
        <translation>Pourquoi retenu</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>once you approve, within the sending hours</source>
        <translation>dès votre accord, pendant les heures d’envoi</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>nothing more by itself</source>
        <translation>plus rien d’automatique</translation>
    </message>
    <message>
        <source>reminder {step}, counted from the day on which this one leaves</source>
        <translation>rappel {step}, compté du jour où celui-ci part</translation>
    </message>
    <message>
        <source>reminder {step} on {day}, if this one leaves today</source>
        <translation>rappel {step} le {day}, si celui-ci part aujourd’hui</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Search the help</source>
        <translation>Rechercher dans l’aide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>{page} – Help – Relance</source>
        <translation>{page} – Aide – Relance</translation>
    </message>
    <message>
        <source>No page says “{words}”. Try another word.</source>
        <translation>Aucune page ne contient «&#xa0;{words}&#xa0;». Essayez un autre mot.</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>Learn more</source>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>Close hint</source>
        <translation>Fermer le conseil</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import clients</source>
        <translation>Importer des clients</translation>
    </message>
    <message>
        <source>Import unpaid invoices</source>
        <translation>Importer des factures à régler</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>The clients of another program, as CSV, XLSX, ODS or XLS: a line for each client or person.</source>
        <translation>Les clients d’un autre logiciel, en CSV, XLSX, ODS ou XLS&#xa0;: une ligne par client ou par personne.</translation>
    </message>
    <message>
        <source>The unpaid invoices of another program, as CSV, XLSX, ODS or XLS. Import again when payments came in: invoices are matched by their number, and reminders of paid ones stop.</source>
        <translation>Les factures à régler d’un autre logiciel, en CSV, XLSX, ODS ou XLS. Importez de nouveau après des règlements&#xa0;: les factures sont reconnues à leur numéro, et les rappels de celles qui sont réglées s’arrêtent.</translation>
    </message>
    <message>
        <source>Import what was already sent</source>
        <translation>Importer ce qui a déjà été envoyé</translation>
    </message>
    <message>
        <source>What another program has sent and its clients have not answered yet, as CSV, XLSX, ODS or XLS: a line for each request, with the day on which it was sent and the reminders so far.</source>
        <translation>Ce qu’un autre logiciel a envoyé et que les clients n’ont pas encore traité, en CSV, XLSX, ODS ou XLS&#xa0;: une ligne par demande, avec le jour de l’envoi et les rappels déjà partis.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>From which program</source>
        <translation>De quel logiciel</translation>
    </message>
    <message>
        <source>Its columns are remembered for the next time.</source>
        <translation>Ses colonnes sont retenues pour la prochaine fois.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Step 1 of 3: the file</source>
        <translation>Étape 1 sur 3&#xa0;: le fichier</translation>
    </message>
    <message>
        <source>Step 2 of 3: the columns</source>
        <translation>Étape 2 sur 3&#xa0;: les colonnes</translation>
    </message>
    <message>
        <source>Step 3 of 3: the check</source>
        <translation>Étape 3 sur 3&#xa0;: la vérification</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Rien ne changerait</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken back</source>
        <translation>
            <numerusform>%n demande retirée</numerusform>
            <numerusform>%n demandes retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed or mailed since stay</source>
        <translation>
            <numerusform>%n modifiée ou relancée depuis reste</numerusform>
            <numerusform>%n modifiées ou relancées depuis restent</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>rapport d’import</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Enter a year like 2019.</source>
        <translation>Saisissez une année, par exemple 2019.</translation>
    </message>
    <message>
        <source>Somebody else changed this account meanwhile. Look at it again, then save.</source>
        <translation>Quelqu’un a modifié ce dossier entre-temps. Vérifiez-le, puis enregistrez.</translation>
    </message>
    <message>
        <source>Somebody else entered: {value}</source>
        <translation>Saisi par quelqu’un d’autre&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>InvoiceBody</name>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Ligne supprimée</translation>
    </message>
    <message>
        <source>Note on the invoice</source>
        <translation>Mention sur la facture</translation>
    </message>
</context>
<context>
    <name>InvoiceCards</name>
    <message>
        <source>Credit note for {number}</source>
        <translation>Avoir sur {number}</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>Ouvrir la facture</translation>
    </message>
    <message>
        <source>Void: taken back by credit note {number}</source>
        <translation>Annulée par l’avoir {number}</translation>
    </message>
    <message>
        <source>Open the credit note</source>
        <translation>Ouvrir l’avoir</translation>
    </message>
    <message>
        <source>Void. Its credit note is in the program that it came from.</source>
        <translation>Annulée. Son avoir est dans le logiciel d’où elle vient.</translation>
    </message>
    <message>
        <source>{amount} were paid: refund them, or set them off against another invoice.</source>
        <translation>{amount} ont été réglés&#xa0;: remboursez-les ou imputez-les sur une autre facture.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Sous-total</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Total HT</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message>
        <source>Total credited</source>
        <translation>Total de l’avoir</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>Avoir {number}</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>To refund</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Line discounts</source>
        <translation>Remises sur lignes</translation>
    </message>
    <message>
        <source>Tax {rate} on {net}</source>
        <translation>Taxe {rate} sur {net}</translation>
    </message>
</context>
<context>
    <name>InvoiceCorrection</name>
    <message>
        <source>Correct {number}?</source>
        <translation>Corriger {number}&#xa0;?</translation>
    </message>
    <message>
        <source>An invoice that was sent is not changed: a credit note takes it back, its reminders stop, and a copy opens as a draft. Send it when it is right; it gets a number of its own.</source>
        <translation>Une facture envoyée ne se modifie pas&#xa0;: un avoir l’annule, ses rappels s’arrêtent et une copie s’ouvre comme brouillon. Envoyez-la quand elle est juste&#xa0;; elle reçoit son propre numéro.</translation>
    </message>
    <message>
        <source>Void and copy</source>
        <translation>Annuler et copier</translation>
    </message>
    <message>
        <source>{number} is void; its copy is a draft</source>
        <translation>{number} est annulée&#xa0;; sa copie est un brouillon</translation>
    </message>
</context>
<context>
    <name>InvoiceEditor</name>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Note on the invoice</source>
        <translation>Mention sur la facture</translation>
    </message>
</context>
<context>
    <name>InvoiceMenu</name>
    <message>
        <source>It gets its number when it is sent</source>
        <translation>Elle reçoit son numéro à l’envoi</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>Aperçu du PDF</translation>
    </message>
    <message>
        <source>Download PDF…</source>
        <translation>Télécharger le PDF…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>InvoiceOptions</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Days until due</source>
        <translation>Jours jusqu’à l’échéance</translation>
    </message>
    <message>
        <source>For invoices whose due date is not in the list, from their date.</source>
        <translation>Pour les factures sans échéance dans la liste, à partir de leur date.</translation>
    </message>
    <message>
        <source>Reminders of new invoices</source>
        <translation>Rappels des nouvelles factures</translation>
    </message>
    <message>
        <source>They count from the later of today and the due date. Without them, imported invoices remind nobody.</source>
        <translation>Ils comptent à partir d’aujourd’hui ou de l’échéance, selon le plus tardif. Sans eux, les factures importées ne relancent personne.</translation>
    </message>
</context>
<context>
    <name>InvoicePage</name>
    <message>
        <source>Line removed</source>
        <translation>Ligne supprimée</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nouvelle facture</translation>
    </message>
    <message>
        <source>Draft invoice</source>
        <translation>Facture (brouillon)</translation>
    </message>
    <message>
        <source>What you changed is not saved.</source>
        <translation>Vos modifications ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>Save the invoice?</source>
        <translation>Enregistrer la facture&#xa0;?</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>gets number {number} when it is sent</source>
        <translation>prend le numéro {number} à l’envoi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>This invoice has been issued: its note and its reminders can be edited, the rest stays.</source>
        <translation>Cette facture est émise&#xa0;: sa mention et ses rappels peuvent être modifiés, le reste ne change plus.</translation>
    </message>
    <message>
        <source>Unsaved change</source>
        <translation>Modification non enregistrée</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n contact(s)</source>
        <translation>
            <numerusform>Envoyer à %n contact</numerusform>
            <numerusform>Envoyer à %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Nobody would get this e-mail. Switch NOTIFY on for a contact.</source>
        <translation>Personne ne recevrait cet e-mail. Activez NOTIFIER pour un contact.</translation>
    </message>
    <message>
        <source>{n} s to undo after sending</source>
        <translation>{n}&#xa0;s pour annuler après l’envoi</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Somebody else changed this invoice in the meantime. Yours is still here, not saved.</source>
        <translation>Quelqu’un d’autre a modifié cette facture entre-temps. Votre version est encore ici, non enregistrée.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Afficher la sienne</translation>
    </message>
</context>
<context>
    <name>InvoicePapers</name>
    <message>
        <source>Download PDF</source>
        <translation>Télécharger le PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>InvoicePopup</name>
    <message>
        <source>Invoice · {account}</source>
        <translation>Facture · {account}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Set the status by hand (Alt S)</source>
        <translation>Changer l’état à la main (Alt S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>du {day}</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>montant de l’avoir</translation>
    </message>
    <message>
        <source>to refund</source>
        <translation>à rembourser</translation>
    </message>
    <message>
        <source>balance due</source>
        <translation>reste dû</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>rien n’est dû</translation>
    </message>
    <message>
        <source>Credit note · {account}</source>
        <translation>Avoir · {account}</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>émise le {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance le {day}</translation>
    </message>
</context>
<context>
    <name>InvoiceSums</name>
    <message>
        <source>Received in {month}</source>
        <translation>Reçu en {month}</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>JobAccountsField</name>
    <message numerus="yes">
        <source>%n account(s), one job each</source>
        <translation>
            <numerusform>%n dossier, une mission chacun</numerusform>
            <numerusform>%n dossiers, une mission chacun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message numerus="yes">
        <source>%n account(s) got no job.</source>
        <translation>
            <numerusform>%n dossier n’a pas reçu de mission.</numerusform>
            <numerusform>%n dossiers n’ont pas reçu de mission.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n mission</numerusform>
            <numerusform>%n missions</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} moved, with a flag: {why}</source>
        <translation>{what}&#xa0;: déplacée, avec une alerte&#xa0;: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{what} · %n e-mail(s) leave in {seconds} s</source>
        <translation>
            <numerusform>{what} · %n e-mail part dans {seconds} s</numerusform>
            <numerusform>{what} · %n e-mails partent dans {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} moved</source>
        <translation>{what}&#xa0;: déplacée</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>Retirer l’alerte</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>{name} completed</source>
        <translation>{name}&#xa0;: terminée</translation>
    </message>
    <message>
        <source>{name} taken up again</source>
        <translation>{name}&#xa0;: reprise</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name}&#xa0;: archivée</translation>
    </message>
</context>
<context>
    <name>JobCards</name>
    <message numerus="yes">
        <source>%n day(s) too long here</source>
        <translation>
            <numerusform>%n jour de trop ici</numerusform>
            <numerusform>%n jours de trop ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobFields</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>For the firm: no client reads it.</source>
        <translation>Pour le cabinet&#xa0;: aucun client ne le lit.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confiée à</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Récurrence</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
</context>
<context>
    <name>JobLink</name>
    <message>
        <source>Open job</source>
        <translation>Ouvrir la mission</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Take the flag off</source>
        <translation>Retirer l’alerte</translation>
    </message>
    <message>
        <source>Asked of the client</source>
        <translation>Demandé au client</translation>
    </message>
    <message>
        <source>Link a request</source>
        <translation>Lier une demande</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>No other request of this account waits</source>
        <translation>Aucune autre demande de ce dossier n’est en attente</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) too long in this stage</source>
        <translation>
            <numerusform>%n jour de trop dans cette étape</numerusform>
            <numerusform>%n jours de trop dans cette étape</numerusform>
        </translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>confiée à personne</translation>
    </message>
    <message>
        <source>{often}, again on {day}</source>
        <translation>{often}, de nouveau le {day}</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Rien n’a encore été demandé</translation>
    </message>
    <message>
        <source>A stage with automations asks by itself; link a request that you sent by hand.</source>
        <translation>Une étape avec des automatisations demande d’elle-même&#xa0;; liez une demande envoyée à la main.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>Untie from this job</source>
        <translation>Délier de cette mission</translation>
    </message>
</context>
<context>
    <name>JobsCard</name>
    <message>
        <source>Jobs</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the job: {job}</source>
        <translation>Ouvrir la mission&#xa0;: {job}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>KeptTable</name>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>{column} (no room now)</source>
        <translation>{column} (pas la place ici)</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
</context>
<context>
    <name>KindTiles</name>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
</context>
<context>
    <name>LeaveAnswersDialog</name>
    <message>
        <source>Unsaved answers</source>
        <translation>Réponses non enregistrées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Save what you entered in {name}?</source>
        <translation>Enregistrer votre saisie dans {name}&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not saved yet. Saving mails nobody.</source>
        <translation>
            <numerusform>%n réponse n’est pas encore enregistrée. Enregistrer n’envoie aucun e-mail.</numerusform>
            <numerusform>%n réponses ne sont pas encore enregistrées. Enregistrer n’envoie aucun e-mail.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reminder settings are not saved yet.</source>
        <translation>Les réglages des rappels ne sont pas encore enregistrés.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Unsaved change</source>
        <translation>Modification non enregistrée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Save the changes of {name}?</source>
        <translation>Enregistrer les modifications de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>What you entered on its Info tab is not saved yet.</source>
        <translation>Ce que vous avez saisi dans l’onglet Infos n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Enregistrer vos modifications&#xa0;?</translation>
    </message>
    <message>
        <source>Something in the settings was changed and is not saved.</source>
        <translation>Un paramètre a été modifié et n’est pas enregistré.</translation>
    </message>
</context>
<context>
    <name>LeaveProposal</name>
    <message>
        <source>Save and mail it again?</source>
        <translation>Enregistrer et renvoyer&#xa0;?</translation>
    </message>
    <message>
        <source>What you changed is not saved. Saving mails the new paper to everybody who is told of it.</source>
        <translation>Vos modifications ne sont pas enregistrées. L’enregistrement envoie le nouveau document à tous les destinataires.</translation>
    </message>
    <message>
        <source>Keep it as a draft?</source>
        <translation>Garder comme brouillon&#xa0;?</translation>
    </message>
    <message>
        <source>To be kept it needs an account.</source>
        <translation>Pour être gardé, il lui faut un dossier.</translation>
    </message>
    <message>
        <source>Something in it cannot be read. Stay and mend it, or discard what you changed since.</source>
        <translation>Un élément est illisible. Restez pour le corriger, ou abandonnez vos modifications.</translation>
    </message>
</context>
<context>
    <name>LeftOutTable</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissées de côté</translation>
    </message>
</context>
<context>
    <name>LetterheadPreview</name>
    <message>
        <source>How an invoice will begin</source>
        <translation>Début d’une facture</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>Its full text stands in its package.</source>
        <translation>Son texte complet figure dans son paquet.</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>24 Dec 2026</source>
        <translation>24 déc. 2026</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Remove this line (Ctrl Del)</source>
        <translation>Supprimer cette ligne (Ctrl Suppr)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Précisions</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price of one, without tax</source>
        <translation>Prix unitaire hors taxes</translation>
    </message>
    <message>
        <source>Tax in percent</source>
        <translation>Taxe en pour cent</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Remise sur la ligne</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Objet de la ligne</translation>
    </message>
    <message>
        <source>More about it; may stay empty</source>
        <translation>Précisions&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Percent, like 10; or an amount with its currency, like 50 €</source>
        <translation>Un pourcentage, par exemple 10&#xa0;; ou un montant avec sa devise, par exemple 50&#xa0;€</translation>
    </message>
    <message>
        <source>“{typed}” is no number; write it like 1840.00.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre&#xa0;; écrivez-le ainsi&#xa0;: 1840,00.</translation>
    </message>
    <message>
        <source>Enter the tax in percent, like 20.</source>
        <translation>Saisissez la taxe en pour cent, par exemple 20.</translation>
    </message>
    <message>
        <source>Enter a percentage like 10 %, or an amount like 50 €.</source>
        <translation>Saisissez un pourcentage comme 10&#xa0;%, ou un montant comme 50&#xa0;€.</translation>
    </message>
    <message>
        <source>The discount is more than the line.</source>
        <translation>La remise dépasse le montant de la ligne.</translation>
    </message>
    <message>
        <source>Write what it is for.</source>
        <translation>Écrivez l’objet de la ligne.</translation>
    </message>
</context>
<context>
    <name>LinesForm</name>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>From the list</source>
        <translation>De la liste</translation>
    </message>
    <message>
        <source>or Enter in the last field; Alt ↑ / Alt ↓ moves a line, or drag it</source>
        <translation>ou Entrée dans le dernier champ&#xa0;; Alt ↑ / Alt ↓ déplace une ligne, ou faites-la glisser</translation>
    </message>
    <message>
        <source>Percent, like 10; or an amount with its currency, like 50 €</source>
        <translation>Un pourcentage, par exemple 10&#xa0;; ou un montant avec sa devise, par exemple 50&#xa0;€</translation>
    </message>
    <message>
        <source>Discount on all of it</source>
        <translation>Remise globale</translation>
    </message>
    <message>
        <source>Discount on the whole invoice</source>
        <translation>Remise sur toute la facture</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qté</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>Taxe&#xa0;%</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Enter a percentage like 10 %, or an amount like 50 €.</source>
        <translation>Saisissez un pourcentage comme 10&#xa0;%, ou un montant comme 50&#xa0;€.</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Lines of bank statements</source>
        <translation>Lignes des relevés bancaires</translation>
    </message>
    <message>
        <source>The selected line pays</source>
        <translation>La ligne sélectionnée règle</translation>
    </message>
    <message>
        <source>Not a client’s payment</source>
        <translation>Pas un règlement de client</translation>
    </message>
    <message>
        <source>Change what it pays</source>
        <translation>Changer ce qu’elle règle</translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Fichiers Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Being exported…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>More for this list</source>
        <translation>Autres actions pour cette liste</translation>
    </message>
    <message>
        <source>Print this list…</source>
        <translation>Imprimer cette liste…</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>Exporter cette liste…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) exported to {file}</source>
        <translation>
            <numerusform>%n ligne exportée dans {file}</numerusform>
            <numerusform>%n lignes exportées dans {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>Anybody</source>
        <translation>N’importe qui</translation>
    </message>
    <message>
        <source>Uploaded by</source>
        <translation>Ajouté par</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Filter: {count}</source>
        <translation>Filtre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>By who is responsible, reminders, or date</source>
        <translation>Par responsable, rappels ou date</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (moi)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmées</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Toutes envoyées</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendues</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivées</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Avec un problème</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Ces 30 derniers jours</translation>
    </message>
    <message>
        <source>In the last 60 days</source>
        <translation>Ces 60 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Before this year</source>
        <translation>Avant cette année</translation>
    </message>
</context>
<context>
    <name>ListOptions</name>
    <message>
        <source>as the list shows</source>
        <translation>comme dans la liste</translation>
    </message>
    <message>
        <source>day first: 3/12 is 3 December</source>
        <translation>jour d’abord&#xa0;: 3/12 est le 3 décembre</translation>
    </message>
    <message>
        <source>month first: 3/12 is 12 March</source>
        <translation>mois d’abord&#xa0;: 3/12 est le 12 mars</translation>
    </message>
    <message>
        <source>comma: 1.840,50</source>
        <translation>virgule&#xa0;: 1.840,50</translation>
    </message>
    <message>
        <source>point: 1,840.50</source>
        <translation>point&#xa0;: 1,840.50</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
</context>
<context>
    <name>ListedRow</name>
    <message>
        <source>{name}, line {number}</source>
        <translation>{name}, ligne {number}</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, up to 5 MB</source>
        <translation>PNG, JPEG ou SVG, 5 Mo au plus</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message>
        <source>Send first e-mail now…</source>
        <translation>Envoyer le premier e-mail maintenant…</translation>
    </message>
    <message>
        <source>Leave them…</source>
        <translation>Les laisser…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Il a été envoyé</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Envoyer de nouveau…</translation>
    </message>
    <message>
        <source>Fix address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>View e-mail…</source>
        <translation>Voir l’e-mail…</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Report a wrong recipient…</source>
        <translation>Signaler une erreur de destinataire…</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) queued again</source>
        <translation>
            <numerusform>%n e-mail remis en file</numerusform>
            <numerusform>%n e-mails remis en file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) approved</source>
        <translation>
            <numerusform>%n e-mail validé</numerusform>
            <numerusform>%n e-mails validés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)?</source>
        <translation>
            <numerusform>Abandonner&#xa0;%n e-mail&#xa0;?</numerusform>
            <numerusform>Abandonner&#xa0;%n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>{about} It never leaves. A dropped reminder counts as used up.</source>
        <translation>{about} Il ne partira jamais. Un rappel abandonné compte comme épuisé.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n e-mail(s)</source>
        <translation>
            <numerusform>Abandonner&#xa0;%n e-mail</numerusform>
            <numerusform>Abandonner&#xa0;%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) dropped</source>
        <translation>
            <numerusform>%n e-mail abandonné</numerusform>
            <numerusform>%n e-mails abandonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted as sent</source>
        <translation>Compté comme envoyé</translation>
    </message>
    <message>
        <source>Nobody knows whether {who} has the first one: she may get it twice.</source>
        <translation>On ignore si {who} a reçu le premier&#xa0;: cet e-mail risque d’arriver deux fois.</translation>
    </message>
    <message>
        <source>Send this e-mail again?</source>
        <translation>Envoyer cet e-mail de nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>Send 1 e-mail</source>
        <translation>Envoyer 1 e-mail</translation>
    </message>
    <message>
        <source>1 e-mail queued</source>
        <translation>1 e-mail en file</translation>
    </message>
    <message numerus="yes">
        <source>Send the first e-mail of %n request(s) now?</source>
        <translation>
            <numerusform>Envoyer maintenant le premier e-mail de&#xa0;%n demande&#xa0;?</numerusform>
            <numerusform>Envoyer maintenant le premier e-mail de&#xa0;%n demandes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their clients were told in the sandbox only. Reminders count from the real e-mail.</source>
        <translation>Les clients n’ont été informés que dans la boîte d’essai. Les rappels se comptent à partir du vrai e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>Send for %n request(s)</source>
        <translation>
            <numerusform>Envoyer pour&#xa0;%n demande</numerusform>
            <numerusform>Envoyer pour&#xa0;%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>First e-mails queued</source>
        <translation>Premiers e-mails mis en file</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s) as they are?</source>
        <translation>
            <numerusform>Laisser&#xa0;%n demande en l’état&#xa0;?</numerusform>
            <numerusform>Laisser&#xa0;%n demandes en l’état&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent now, and their reminders are switched off. You can resend each by hand.</source>
        <translation>Rien n’est envoyé maintenant et leurs rappels sont désactivés. Vous pouvez renvoyer chacune à la main.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s)</source>
        <translation>
            <numerusform>Laisser&#xa0;%n demande</numerusform>
            <numerusform>Laisser&#xa0;%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders switched off</source>
        <translation>Rappels désactivés</translation>
    </message>
</context>
<context>
    <name>MailPanel</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Fermer le volet</translation>
    </message>
    <message>
        <source>Server’s answer</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Mode d’affichage</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>to {name} &lt;{address}&gt;</source>
        <translation>à {name} &lt;{address}&gt;</translation>
    </message>
    <message>
        <source>The text is written when the e-mail leaves.</source>
        <translation>Le texte est rédigé au moment de l’envoi.</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Pièces jointes&#xa0;: {files}</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>différé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>non tenté</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
</context>
<context>
    <name>MailPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Mode d’affichage</translation>
    </message>
    <message>
        <source>Preview of the e-mail</source>
        <translation>Aperçu de l’e-mail</translation>
    </message>
    <message>
        <source>Preview as text</source>
        <translation>Aperçu en texte</translation>
    </message>
    <message>
        <source>Choose an account: the e-mail appears here.</source>
        <translation>Choisissez un dossier&#xa0;: l’e-mail apparaît ici.</translation>
    </message>
    <message>
        <source>Nobody gets an e-mail yet.</source>
        <translation>Personne ne reçoit encore d’e-mail.</translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>to {name} · reply goes to {address}</source>
        <translation>à {name} · réponse à {address}</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Pièces jointes&#xa0;: {files}</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>Aucun aperçu.</translation>
    </message>
    <message>
        <source>Read {name} as it will be attached</source>
        <translation>Lire {name} tel qu’il sera joint</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>This is the invented firm: it mails nobody and takes no mail account.</source>
        <translation>Ceci est le cabinet fictif&#xa0;: il n’écrit à personne et n’accepte pas de compte de messagerie.</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Compte de messagerie</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Non configuré</translation>
    </message>
    <message>
        <source>Relance sends through your own mailbox</source>
        <translation>Relance envoie depuis votre propre boîte</translation>
    </message>
    <message>
        <source>Own relay, without sign-in</source>
        <translation>Relais propre, sans connexion</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Fills in server, port and security. Choose “Other” to type them.</source>
        <translation>Remplit serveur, port et sécurité. Choisissez «&#xa0;Autre&#xa0;» pour les saisir.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Outgoing server (SMTP)</source>
        <translation>Serveur sortant (SMTP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>mostly the e-mail address</source>
        <translation>le plus souvent l’adresse e-mail</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>Nom de l’expéditeur</translation>
    </message>
    <message>
        <source>Replies go to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>empty: the same address</source>
        <translation>vide&#xa0;: la même adresse</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Envoyer au plus</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>par minute</translation>
    </message>
    <message>
        <source>and at most</source>
        <translation>et au plus</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>0 is without a limit.</source>
        <translation>0 signifie sans limite.</translation>
    </message>
    <message>
        <source>Send a proof copy to my own mailbox</source>
        <translation>Envoyer une copie de preuve dans ma propre boîte</translation>
    </message>
    <message>
        <source>For providers that file no copy of sent e-mails: settles later whether one in doubt left.</source>
        <translation>Pour les fournisseurs qui ne gardent pas de copie des envois&#xa0;: permet de vérifier plus tard si un e-mail incertain est parti.</translation>
    </message>
    <message>
        <source>Incoming server (IMAP, TLS)</source>
        <translation>Serveur entrant (IMAP, TLS)</translation>
    </message>
    <message>
        <source>empty: your mailbox is not read</source>
        <translation>vide&#xa0;: votre boîte n’est pas lue</translation>
    </message>
    <message>
        <source>E-mails that come back, and those in doubt, are looked for there.</source>
        <translation>On y cherche les e-mails revenus et ceux dont l’envoi est incertain.</translation>
    </message>
    <message>
        <source>IMAP port</source>
        <translation>Port IMAP</translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Forget password…</source>
        <translation>Oublier le mot de passe…</translation>
    </message>
    <message>
        <source>The invented firm mails nobody</source>
        <translation>Le cabinet fictif n’écrit à personne</translation>
    </message>
    <message>
        <source>Not set up: sandbox</source>
        <translation>Non configuré&#xa0;: boîte d’essai</translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation>Coffre verrouillé</translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation>Pas de coffre</translation>
    </message>
    <message>
        <source>Password missing</source>
        <translation>Mot de passe absent</translation>
    </message>
    <message>
        <source>Mailbox not read</source>
        <translation>Boîte non lue</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configuré</translation>
    </message>
    <message>
        <source>Test e-mail from Relance
This account works: Relance can send with it.</source>
        <translation>E-mail de test de Relance
Ce compte fonctionne&#xa0;: Relance peut envoyer avec lui.</translation>
    </message>
    <message>
        <source>Mail account saved</source>
        <translation>Compte de messagerie enregistré</translation>
    </message>
    <message>
        <source>Remove the mail account?</source>
        <translation>Supprimer le compte de messagerie&#xa0;?</translation>
    </message>
    <message>
        <source>E-mails go to the sandbox mailbox then, and nothing leaves this computer. The password is forgotten.</source>
        <translation>Les e-mails iront alors dans la boîte d’essai et rien ne quittera cet ordinateur. Le mot de passe est oublié.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Forget the password?</source>
        <translation>Oublier le mot de passe&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing is sent until it is typed again. E-mails wait meanwhile.</source>
        <translation>Rien n’est envoyé tant qu’il n’est pas saisi de nouveau. Les e-mails attendent.</translation>
    </message>
    <message>
        <source>Forget password</source>
        <translation>Oublier le mot de passe</translation>
    </message>
</context>
<context>
    <name>MailTextEditor</name>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>The greeting, the signature and the small print are added to every e-mail.</source>
        <translation>La formule d’appel, la signature et les mentions sont ajoutées à chaque e-mail.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>More for this text</source>
        <translation>Autres actions pour ce texte</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Reply button</source>
        <translation>Bouton de réponse</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>only in: {kinds}</source>
        <translation>seulement dans&#xa0;: {kinds}</translation>
    </message>
    <message>
        <source>not in a subject</source>
        <translation>pas dans un objet</translation>
    </message>
    <message>
        <source>vanishes for this client</source>
        <translation>disparaît pour ce client</translation>
    </message>
    <message>
        <source>no value for this client</source>
        <translation>pas de valeur pour ce client</translation>
    </message>
</context>
<context>
    <name>MailTextPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Preview of the e-mail</source>
        <translation>Aperçu de l’e-mail</translation>
    </message>
    <message>
        <source>Preview as text</source>
        <translation>Aperçu en texte</translation>
    </message>
    <message>
        <source>Send me a test</source>
        <translation>M’envoyer un test</translation>
    </message>
    <message>
        <source>Mails it to your own address, as this client would read it</source>
        <translation>L’envoie à votre propre adresse, tel que ce client le lirait</translation>
    </message>
    <message>
        <source>Made-up client</source>
        <translation>Client fictif</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>à {name}</translation>
    </message>
    <message>
        <source>No value for this client: {fields}. Such a mail would not be sent.</source>
        <translation>Pas de valeur pour ce client&#xa0;: {fields}. Cet e-mail ne partirait pas.</translation>
    </message>
</context>
<context>
    <name>MailTextsPart</name>
    <message>
        <source>Mail texts by kind and step</source>
        <translation>Textes des e-mails par type et étape</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>[Test] {subject}</source>
        <translation>[Test] {subject}</translation>
    </message>
    <message>
        <source>The test is in your own inbox</source>
        <translation>Le test est dans votre boîte de réception</translation>
    </message>
    <message>
        <source>The test is on its way</source>
        <translation>Le test est en route</translation>
    </message>
    <message>
        <source>own words: {languages}</source>
        <translation>texte du cabinet&#xa0;: {languages}</translation>
    </message>
    <message>
        <source>Somebody else changed this text in the meantime</source>
        <translation>Quelqu’un a modifié ce texte entre-temps</translation>
    </message>
    <message>
        <source>Yours is still here, not saved. Showing theirs gives yours up.</source>
        <translation>Le vôtre est toujours là, non enregistré. Afficher l’autre version abandonne la vôtre.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Afficher l’autre version</translation>
    </message>
    <message>
        <source>Back to the shipped text</source>
        <translation>Revenir au texte d’origine</translation>
    </message>
    <message>
        <source>These are the shipped words.</source>
        <translation>C’est déjà le texte d’origine.</translation>
    </message>
    <message>
        <source>The shipped text holds again</source>
        <translation>Le texte d’origine est rétabli</translation>
    </message>
</context>
<context>
    <name>MailViewDialog</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Mode d’affichage</translation>
    </message>
    <message>
        <source>to {name} &lt;{address}&gt;</source>
        <translation>à {name} &lt;{address}&gt;</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Pièces jointes&#xa0;: {files}</translation>
    </message>
    <message>
        <source>The text is written when the e-mail leaves.</source>
        <translation>Le texte est rédigé au moment de l’envoi.</translation>
    </message>
</context>
<context>
    <name>MessageExtras</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Insert template</source>
        <translation>Insérer un modèle</translation>
    </message>
    <message>
        <source>Reminders off</source>
        <translation>Sans rappel</translation>
    </message>
    <message>
        <source>Every {days} d × {number}</source>
        <translation>Tous les {days} j × {number}</translation>
    </message>
    <message>
        <source>Reminders: {words}</source>
        <translation>Rappels&#xa0;: {words}</translation>
    </message>
    <message numerus="yes">
        <source>+ %n to-do(s)</source>
        <translation>
            <numerusform>+ %n point à faire</numerusform>
            <numerusform>+ %n points à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to leave them out</source>
        <translation>Cliquez pour ne pas les ajouter</translation>
    </message>
    <message>
        <source>None yet: the page Templates has prepared ones.</source>
        <translation>Aucun pour l’instant&#xa0;: la page Modèles en propose de tout prêts.</translation>
    </message>
    <message>
        <source>No templates</source>
        <translation>Aucun modèle</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move reminder</source>
        <translation>Déplacer le rappel</translation>
    </message>
    <message numerus="yes">
        <source>%n automation(s) will run</source>
        <translation>
            <numerusform>%n automatisation va s’exécuter</numerusform>
            <numerusform>%n automatisations vont s’exécuter</numerusform>
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
            <numerusform>à %n contact</numerusform>
            <numerusform>à %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not for this account: it has none of the tags</source>
        <translation>Pas pour ce dossier&#xa0;: il n’a aucune des étiquettes</translation>
    </message>
    <message>
        <source>Cannot run: {why}</source>
        <translation>Ne peut pas s’exécuter&#xa0;: {why}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>Déplacer {name} vers {stage}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Show this before automations run</source>
        <translation>Montrer ceci avant que des automatisations s’exécutent</translation>
    </message>
    <message>
        <source>Undo takes the move and its e-mails back for a few seconds, also without this.</source>
        <translation>Le déplacement et ses e-mails peuvent être annulés pendant quelques secondes, même sans cela.</translation>
    </message>
    <message>
        <source>Set the price…</source>
        <translation>Fixer le prix…</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Nouveau jour</translation>
    </message>
    <message>
        <source>A closed day moves on to the next open one. The reminders after it count from it.</source>
        <translation>Un jour fermé est reporté au prochain jour ouvré. Les rappels suivants comptent à partir de lui.</translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message numerus="yes">
        <source>{page}, %n problem(s)</source>
        <translation>
            <numerusform>{page},&#xa0;%n problème</numerusform>
            <numerusform>{page},&#xa0;%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{page}, %n waiting</source>
        <translation>
            <numerusform>{page},&#xa0;%n en attente</numerusform>
            <numerusform>{page},&#xa0;%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewAccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>nom@exemple.fr</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Gets requests and reminders.</source>
        <translation>Reçoit demandes et rappels.</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Premier contact</translation>
    </message>
</context>
<context>
    <name>NewRequestDialog</name>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Date d’échéance</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi cette demande</translation>
    </message>
    <message>
        <source>one line, shown in every e-mail about it</source>
        <translation>une ligne, reprise dans chaque e-mail à ce sujet</translation>
    </message>
    <message>
        <source>Record as already sent…</source>
        <translation>Enregistrer comme déjà envoyée…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Put the template in the place of what you typed?</source>
        <translation>Remplacer votre saisie par le modèle&#xa0;?</translation>
    </message>
    <message>
        <source>The title and the line that you typed stay.</source>
        <translation>Le titre et la ligne que vous avez saisis restent.</translation>
    </message>
    <message>
        <source>Use the template</source>
        <translation>Utiliser le modèle</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n contact(s)</source>
        <translation>
            <numerusform>Envoyer à&#xa0;%n contact</numerusform>
            <numerusform>Envoyer à&#xa0;%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would get this e-mail. Switch NOTIFY on for a contact.</source>
        <translation>Personne ne recevrait cet e-mail. Activez NOTIFIER pour un contact.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait {wait} s in the outbox: Undo with Ctrl Z</source>
        <translation>
            <numerusform>%n e-mail attend {wait} s dans la boîte d’envoi&#xa0;: annuler l’envoi avec Ctrl Z</numerusform>
            <numerusform>%n e-mails attendent {wait} s dans la boîte d’envoi&#xa0;: annuler l’envoi avec Ctrl Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) saved</source>
        <translation>
            <numerusform>%n brouillon enregistré</numerusform>
            <numerusform>%n brouillons enregistrés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoDocuments</name>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>No match for “{words}”</source>
        <translation>Aucun résultat pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Rien d’archivé</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>What clients send in answer stands here, and what you put into their folder.</source>
        <translation>Ici se trouve ce que les clients envoient en réponse, et ce que vous mettez dans leur répertoire.</translation>
    </message>
    <message>
        <source>Nothing came from clients yet</source>
        <translation>Rien n’est encore venu des clients</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Pas encore de documents</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Ce répertoire est vide</translation>
    </message>
    <message>
        <source>Add them in an account, or with a request for a signature or an approval.</source>
        <translation>Ajoutez-les dans un dossier, ou avec une demande de signature ou d’approbation.</translation>
    </message>
    <message>
        <source>Drop files here, or choose them. Then ask for a signature or an approval.</source>
        <translation>Déposez des fichiers ici ou choisissez-les. Demandez ensuite une signature ou une approbation.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Resend with a note</source>
        <translation>Renvoyer avec un mot</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre mot</translation>
    </message>
    <message>
        <source>Stands above the text of the e-mail.</source>
        <translation>Figure au-dessus du texte de l’e-mail.</translation>
    </message>
    <message>
        <source>Your note about {name}</source>
        <translation>Votre mot sur {name}</translation>
    </message>
    <message>
        <source>Shorten the note to {limit} characters.</source>
        <translation>Réduisez le mot à {limit} caractères.</translation>
    </message>
</context>
<context>
    <name>NotifyChip</name>
    <message>
        <source>NOTIFY on for {name}</source>
        <translation>NOTIFIER activé pour {name}</translation>
    </message>
    <message>
        <source>NOTIFY off for {name}</source>
        <translation>NOTIFIER désactivé pour {name}</translation>
    </message>
    <message>
        <source>Gets e-mails. Click to stop.</source>
        <translation>Reçoit les e-mails. Cliquer pour arrêter.</translation>
    </message>
    <message>
        <source>Gets no e-mails. Click to start.</source>
        <translation>Ne reçoit pas d’e-mails. Cliquer pour activer.</translation>
    </message>
    <message>
        <source>NOTIFY</source>
        <translation>NOTIFIER</translation>
    </message>
</context>
<context>
    <name>NotifyKinds</name>
    <message>
        <source>{name} is told of</source>
        <translation>{name} est informé(e) de</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Tick one kind at least, or switch NOTIFY off.</source>
        <translation>Cochez au moins un type, ou désactivez NOTIFY.</translation>
    </message>
    <message>
        <source>Of the others nothing is e-mailed to this contact.</source>
        <translation>Pour les autres, aucun e-mail n’est envoyé à ce contact.</translation>
    </message>
</context>
<context>
    <name>OrganizerBody</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) lose their condition</source>
        <translation>
            <numerusform>%n question perd sa condition</numerusform>
            <numerusform>%n questions perdent leur condition</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown only by an answer that would no longer come before: {names}. From now on always shown.</source>
        <translation>Affichées seulement selon une réponse qui ne viendrait plus avant&#xa0;: {names}. Désormais toujours affichées.</translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message>
        <source>Change all the same</source>
        <translation>Modifier quand même</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Supprimé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Title the client sees</source>
        <translation>Titre vu par le client</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>The form as the client gets it</source>
        <translation>Le formulaire tel que le client le reçoit</translation>
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
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n réponse obligatoire manque</numerusform>
            <numerusform>%n réponses obligatoires manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerEditor</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>one a line; a line that ends with “:” begins a section</source>
        <translation>une par ligne&#xa0;; une ligne finissant par «&#xa0;:&#xa0;» ouvre une rubrique</translation>
    </message>
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
            <numerusform>%n affichée selon une réponse</numerusform>
            <numerusform>%n affichées selon une réponse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizerMenu</name>
    <message>
        <source>It does not wait for answers any more</source>
        <translation>Il n’attend plus de réponses</translation>
    </message>
    <message>
        <source>Edit questions…</source>
        <translation>Modifier les questions…</translation>
    </message>
    <message>
        <source>Read a returned form…</source>
        <translation>Lire un formulaire reçu…</translation>
    </message>
    <message>
        <source>Print answers…</source>
        <translation>Imprimer les réponses…</translation>
    </message>
    <message>
        <source>Export answers…</source>
        <translation>Exporter les réponses…</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>This organizer is not there any more</source>
        <translation>Ce questionnaire n’existe plus</translation>
    </message>
    <message>
        <source>Somebody may have removed it.</source>
        <translation>Quelqu’un l’a peut-être supprimé.</translation>
    </message>
    <message>
        <source>All organizers</source>
        <translation>Tous les questionnaires</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Submitted: the answers are only to be read. Unsubmit it to change them.</source>
        <translation>Soumis&#xa0;: les réponses ne peuvent qu’être lues. Rouvrez-le pour les modifier.</translation>
    </message>
    <message>
        <source>Sealed: the answers are locked. Unseal it first to change them.</source>
        <translation>Scellé&#xa0;: les réponses sont verrouillées. Descellez-le d’abord pour les modifier.</translation>
    </message>
    <message>
        <source>It has not been sent yet.</source>
        <translation>Il n’a pas encore été envoyé.</translation>
    </message>
    <message>
        <source>It does not wait for answers any more.</source>
        <translation>Il n’attend plus de réponses.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) cannot be read</source>
        <translation>
            <numerusform>%n réponse est illisible</numerusform>
            <numerusform>%n réponses sont illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) entered by you · the client is not mailed</source>
        <translation>
            <numerusform>%n réponse saisie par vous · le client ne reçoit aucun e-mail</numerusform>
            <numerusform>%n réponses saisies par vous · le client ne reçoit aucun e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) saved; nobody was mailed</source>
        <translation>
            <numerusform>%n réponse enregistrée&#xa0;; aucun e-mail envoyé</numerusform>
            <numerusform>%n réponses enregistrées&#xa0;; aucun e-mail envoyé</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxBanners</name>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
    <message>
        <source>Send their first e-mail now…</source>
        <translation>Envoyer leur premier e-mail maintenant…</translation>
    </message>
    <message>
        <source>Leave them…</source>
        <translation>Les laisser…</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) held: {reasons}</source>
        <translation>
            <numerusform>%n e-mail à valider&#xa0;: {reasons}</numerusform>
            <numerusform>%n e-mails à valider&#xa0;: {reasons}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were mailed to the sandbox only: their clients know nothing yet.</source>
        <translation>
            <numerusform>%n demande n’est partie que dans la boîte d’essai&#xa0;: son client n’en sait encore rien.</numerusform>
            <numerusform>%n demandes ne sont parties que dans la boîte d’essai&#xa0;: leurs clients n’en savent encore rien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxCells</name>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{account}, to {who}</source>
        <translation>{account}, à {who}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Sandbox mailbox</source>
        <translation>Boîte d’essai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Désélectionner</translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation>
            <numerusform>%n envoyé aujourd’hui</numerusform>
            <numerusform>%n envoyés aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>No match for “{words}”</source>
        <translation>Aucun résultat pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>A search is on.</source>
        <translation>Une recherche est active.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>Every e-mail left, or is on its way.</source>
        <translation>Chaque e-mail est parti ou en route.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien n’attend</translation>
    </message>
    <message>
        <source>The next reminders are planned on their day.</source>
        <translation>Les prochains rappels sont planifiés à leur jour.</translation>
    </message>
    <message>
        <source>E-mails appear here as soon as a request is sent.</source>
        <translation>Les e-mails apparaissent ici dès qu’une demande est envoyée.</translation>
    </message>
    <message>
        <source>No e-mails yet</source>
        <translation>Aucun e-mail pour l’instant</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop (%n)…</source>
        <translation>
            <numerusform>Abandonner (%n)…</numerusform>
            <numerusform>Abandonner (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve (%n)…</source>
        <translation>
            <numerusform>Valider (%n)…</numerusform>
            <numerusform>Valider (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again (%n)</source>
        <translation>
            <numerusform>Réessayer (%n)</numerusform>
            <numerusform>Réessayer (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected e-mails allows this</source>
        <translation>Aucun des e-mails sélectionnés ne le permet</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Envoyer&#xa0;%n e-mail&#xa0;?</numerusform>
            <numerusform>Envoyer&#xa0;%n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave now, to %n address(es).</source>
        <translation>
            <numerusform>Envoi immédiat, à&#xa0;%n adresse.</numerusform>
            <numerusform>Envoi immédiat, à&#xa0;%n adresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Envoyer&#xa0;%n e-mail</numerusform>
            <numerusform>Envoyer&#xa0;%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnLetter</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>This file is sent. What is written here stays, and is not sent.</source>
        <translation>Ce fichier est envoyé. Ce qui est écrit ici reste et n’est pas envoyé.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Account of the preview</source>
        <translation>Dossier de l’aperçu</translation>
    </message>
    <message>
        <source>Example client</source>
        <translation>Client exemple</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Open with the system’s program</source>
        <translation>Ouvrir avec le programme du système</translation>
    </message>
    <message>
        <source>No preview of {name} ({size}).</source>
        <translation>Pas d’aperçu de {name} ({size}).</translation>
    </message>
    <message>
        <source>This file is locked with a password: it cannot be shown here.</source>
        <translation>Ce fichier est protégé par un mot de passe&#xa0;: il ne peut pas être affiché ici.</translation>
    </message>
    <message>
        <source>The bytes of this document are missing from the data folder.</source>
        <translation>Le contenu de ce document manque dans le répertoire des données.</translation>
    </message>
    <message>
        <source>The bytes of this document are damaged: they are not what was kept.</source>
        <translation>Le contenu de ce document est abîmé&#xa0;: ce n’est plus ce qui avait été conservé.</translation>
    </message>
    <message>
        <source>This file cannot be shown here: it is damaged, or no such file.</source>
        <translation>Ce fichier ne peut pas être affiché ici&#xa0;: il est abîmé, ou d’un autre type.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} sur {count}</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Signed copies</source>
        <translation>Exemplaires signés</translation>
    </message>
    <message>
        <source>{size} · {who}, {when}</source>
        <translation>{size} · {who}, {when}</translation>
    </message>
    <message>
        <source>SHA-256 {hash}…</source>
        <translation>SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation>SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview {name}</source>
        <translation>Aperçu de {name}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancien</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause account</source>
        <translation>Suspendre le dossier</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>Suspendre {name}</translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile. Afterwards each request goes on with its next reminder.</source>
        <translation>Rien n’est envoyé entre-temps. Ensuite, chaque demande reprend à son prochain rappel.</translation>
    </message>
</context>
<context>
    <name>PaysField</name>
    <message>
        <source>Add invoice: number, client or amount…</source>
        <translation>Ajouter une facture&#xa0;: numéro, client ou montant…</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>Règle</translation>
    </message>
</context>
<context>
    <name>PipelineDialog</name>
    <message>
        <source>Edit pipeline</source>
        <translation>Modifier le pipeline</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Nouveau pipeline</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Stages, in order</source>
        <translation>Étapes, dans l’ordre</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Alt ↑ and Alt ↓ move a stage. What a stage asks is set under its name on the board.</source>
        <translation>Alt ↑ et Alt ↓ déplacent une étape. Ce qu’une étape demande se règle sous son nom, sur le tableau.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>À commencer</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation>Étape {number}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Monter {name}</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>Descendre {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>PipelineMenu</name>
    <message>
        <source>New pipeline…</source>
        <translation>Nouveau pipeline…</translation>
    </message>
    <message>
        <source>Install the prepared pipelines</source>
        <translation>Installer les pipelines préparés</translation>
    </message>
    <message>
        <source>Show before automations run</source>
        <translation>Montrer avant que les automatisations s’exécutent</translation>
    </message>
    <message>
        <source>Archive this pipeline</source>
        <translation>Archiver ce pipeline</translation>
    </message>
    <message>
        <source>Bring back an archived pipeline</source>
        <translation>Reprendre un pipeline archivé</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name}&#xa0;: archivée</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} est de retour</translation>
    </message>
</context>
<context>
    <name>PipelinesPage</name>
    <message>
        <source>Choose a pipeline</source>
        <translation>Choisir un pipeline</translation>
    </message>
    <message>
        <source>Find a job</source>
        <translation>Chercher une mission</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Which jobs</source>
        <translation>Quelles missions</translation>
    </message>
    <message>
        <source>Whose jobs</source>
        <translation>Les missions de qui</translation>
    </message>
    <message>
        <source>Edit pipeline</source>
        <translation>Modifier le pipeline</translation>
    </message>
    <message>
        <source>Add job</source>
        <translation>Ajouter une mission</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>{jobs} jobs · {waiting} waiting on clients</source>
        <translation>{jobs} missions · {waiting} en attente des clients</translation>
    </message>
    <message>
        <source>The board could not be read</source>
        <translation>Le tableau n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Team: any</source>
        <translation>Équipe&#xa0;: tous</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>À personne</translation>
    </message>
    <message>
        <source>No pipeline yet</source>
        <translation>Pas encore de pipeline</translation>
    </message>
    <message>
        <source>Jobs move through stages; a stage asks the client by itself. Begin with the prepared ones.</source>
        <translation>Les missions passent par des étapes&#xa0;; une étape demande d’elle-même au client. Commencez par les pipelines préparés.</translation>
    </message>
    <message>
        <source>Install the prepared pipelines</source>
        <translation>Installer les pipelines préparés</translation>
    </message>
    <message>
        <source>No job here</source>
        <translation>Aucune mission ici</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%n pipeline(s) installed</source>
        <translation>
            <numerusform>%n pipeline installé</numerusform>
            <numerusform>%n pipelines installés</numerusform>
        </translation>
    </message>
    <message>
        <source>Automations…</source>
        <translation>Automatisations…</translation>
    </message>
    <message>
        <source>Add job here…</source>
        <translation>Ajouter une mission ici…</translation>
    </message>
    <message>
        <source>Edit pipeline…</source>
        <translation>Modifier le pipeline…</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Reminders from this message on</source>
        <translation>Rappels à partir de ce message</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>They hold once the message is sent, and count from it. What was sent before is not repeated.</source>
        <translation>Elles valent dès l’envoi du message et comptent à partir de lui. Ce qui a déjà été envoyé n’est pas répété.</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Days until next reminder</source>
        <translation>Jours avant le prochain rappel</translation>
    </message>
    <message>
        <source>Number of reminders</source>
        <translation>Nombre de rappels</translation>
    </message>
    <message>
        <source>First reminder</source>
        <translation>Premier rappel</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>What does it cost?</source>
        <translation>Combien cela coûte-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Save the price</source>
        <translation>Enregistrer le prix</translation>
    </message>
    <message>
        <source>The template “{name}” has no price yet. Prices without tax, in {currency}:</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» n’a pas encore de prix. Prix hors taxe, en {currency}&#xa0;:</translation>
    </message>
    <message>
        <source>“{typed}” is no number; write it like 1840.00.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre&#xa0;; écrivez-le ainsi&#xa0;: 1840,00.</translation>
    </message>
    <message>
        <source>Enter at least one price.</source>
        <translation>Saisissez au moins un prix.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>E-mails to a wrong recipient</source>
        <translation>E-mails au mauvais destinataire</translation>
    </message>
    <message>
        <source>The record that data protection law asks for: who got what, when, and what was done. Report one from the outbox or from the contact’s menu.</source>
        <translation>Le constat que demande le RGPD&#xa0;: qui a reçu quoi, quand, et ce qui a été fait. Signalez depuis la boîte d’envoi ou le menu du contact.</translation>
    </message>
    <message>
        <source>Wrong recipient</source>
        <translation>Mauvais destinataire</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Request to delete</source>
        <translation>Demande de suppression</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>Nothing was reported to have gone to a wrong recipient.</source>
        <translation>Rien n’a été signalé comme parti au mauvais destinataire.</translation>
    </message>
    <message>
        <source>Export the records…</source>
        <translation>Exporter les constats…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Exporter les constats</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported to {file}</source>
        <translation>
            <numerusform>%n constat exporté dans {file}</numerusform>
            <numerusform>%n constats exportés dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>wrong recipients</source>
        <translation>erreurs de destinataire</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Preparing the invented firm…</source>
        <translation>Préparation du cabinet fictif…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message numerus="yes">
        <source>%n erased account(s) erased again</source>
        <translation>
            <numerusform>%n dossier effacé l’a été de nouveau</numerusform>
            <numerusform>%n dossiers effacés l’ont été de nouveau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer</source>
        <translation>Démarrer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>Hidden in the tray, so that reminders leave on their day.</source>
        <translation>Masqué dans la zone de notification, pour que les rappels partent à leur jour.</translation>
    </message>
</context>
<context>
    <name>ProposalBody</name>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>what the client reads first</source>
        <translation>ce que le client lit en premier</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>what both sides agree on; above the signatures</source>
        <translation>ce dont les deux parties conviennent&#xa0;; au-dessus des signatures</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>Aperçu du PDF</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Who must sign</source>
        <translation>Qui doit signer</translation>
    </message>
    <message>
        <source>of the signatories</source>
        <translation>des signataires</translation>
    </message>
    <message>
        <source>A proposal made from this template</source>
        <translation>Une proposition faite avec ce modèle</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Signed copies</source>
        <translation>Exemplaires signés</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>A letter of words alone, without prices</source>
        <translation>Une lettre sans prix</translation>
    </message>
    <message>
        <source>of which tax</source>
        <translation>dont TVA</translation>
    </message>
</context>
<context>
    <name>ProposalEditor</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>or write it below</source>
        <translation>ou rédigez-la ci-dessous</translation>
    </message>
    <message>
        <source>one a line: service = price / month</source>
        <translation>une par ligne&#xa0;: prestation = prix / mois</translation>
    </message>
    <message>
        <source>How often, quantity, tax and description stay with a service’s name; “/ once” makes it paid once.</source>
        <translation>Périodicité, quantité, taxe et description restent avec le nom d’une prestation&#xa0;; «&#xa0;/ une fois&#xa0;» la fait payer une seule fois.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>“{service}”: write how often it is paid as / month, / quarter, / year or / once.</source>
        <translation>«&#xa0;{service}&#xa0;»&#xa0;: écrivez la périodicité ainsi&#xa0;: / mois, / trimestre, / an ou / une fois.</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>“{service}” needs a price like 1840.00, or none.</source>
        <translation>«&#xa0;{service}&#xa0;» demande un prix comme 1840,00, ou aucun.</translation>
    </message>
</context>
<context>
    <name>ProposalFacts</name>
    <message numerus="yes">
        <source>%n, of which {signing} with the paper</source>
        <translation>
            <numerusform>%n, dont {signing} avec le document</numerusform>
            <numerusform>%n, dont {signing} avec le document</numerusform>
        </translation>
    </message>
    <message>
        <source>{document}, PDF</source>
        <translation>{document}, PDF</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>a file of our own</source>
        <translation>notre propre fichier</translation>
    </message>
    <message>
        <source>They answer</source>
        <translation>Ils répondent</translation>
    </message>
    <message>
        <source>with a signed copy, by reply</source>
        <translation>par retour d’e-mail, avec un exemplaire signé</translation>
    </message>
    <message>
        <source>First e-mail</source>
        <translation>Premier e-mail</translation>
    </message>
    <message>
        <source>at once, after {n} s of Undo</source>
        <translation>aussitôt, après {n} s pour annuler</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>what the client reads first</source>
        <translation>ce que le client lit en premier</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>what both sides agree on; above the signatures</source>
        <translation>ce dont les deux parties conviennent&#xa0;; au-dessus des signatures</translation>
    </message>
    <message>
        <source>A letter of our own</source>
        <translation>Une lettre à nous</translation>
    </message>
    <message>
        <source>or write it below</source>
        <translation>ou rédigez-la ci-dessous</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n manquant</numerusform>
            <numerusform>%n manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>a file of our own</source>
        <translation>notre propre fichier</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>rien d’écrit pour l’instant</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n inachevé</numerusform>
            <numerusform>%n inachevés</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>pas encore relu</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n prestation</numerusform>
            <numerusform>%n prestations</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>ProposalMenu</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>New proposal</source>
        <translation>Nouvelle proposition</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Not kept yet: choose an account</source>
        <translation>Pas encore gardé&#xa0;: choisissez un dossier</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>You can edit it until the first signature. Saving a sent one mails it again.</source>
        <translation>Vous pouvez la modifier jusqu’à la première signature. Enregistrer une proposition envoyée la renvoie.</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Yours is still here, not saved.</source>
        <translation>Quelqu’un d’autre l’a modifiée entre-temps. Votre version est toujours là, non enregistrée.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Afficher l’autre version</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Add question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Aucune question</translation>
    </message>
    <message>
        <source>Choose a type under “Add question”, or press Ins for a short text.</source>
        <translation>Choisissez un type sous «&#xa0;Nouvelle question&#xa0;», ou appuyez sur Inser pour un texte court.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>Add question below</source>
        <translation>Nouvelle question dessous</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move to section</source>
        <translation>Déplacer vers la rubrique</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>QuestionProperties</name>
    <message>
        <source>More actions for this question</source>
        <translation>Autres actions pour cette question</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texte d’aide</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Saving makes a new version; forms already sent keep theirs.</source>
        <translation>Enregistrer crée une nouvelle version&#xa0;; les formulaires déjà envoyés gardent la leur.</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>No question chosen</source>
        <translation>Aucune question choisie</translation>
    </message>
    <message>
        <source>the year of the request</source>
        <translation>l’année de la demande</translation>
    </message>
    <message>
        <source>the month of the request</source>
        <translation>le mois de la demande</translation>
    </message>
    <message>
        <source>month and year of the request</source>
        <translation>mois et année de la demande</translation>
    </message>
    <message>
        <source>the name of the account</source>
        <translation>le nom du dossier</translation>
    </message>
    <message>
        <source>the reference of the account</source>
        <translation>la référence du dossier</translation>
    </message>
    <message>
        <source>the name of the firm</source>
        <translation>le nom du cabinet</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Entered by you</source>
        <translation>Saisie par vous</translation>
    </message>
    <message>
        <source>now, not saved</source>
        <translation>à l’instant, non enregistrée</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>was {answer}</source>
        <translation>avant&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>was empty</source>
        <translation>était vide</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>Texte court</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texte long</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes / no</source>
        <translation>Oui / non</translation>
    </message>
    <message>
        <source>Single choice</source>
        <translation>Choix unique</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Choix multiple</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>comprend</translation>
    </message>
    <message>
        <source>does not include</source>
        <translation>ne comprend pas</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>only if {conditions}</source>
        <translation>seulement si {conditions}</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Questions of {title} · {account}</source>
        <translation>Questions de {title} · {account}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>E-mail the changed form; its reminders start anew</source>
        <translation>Envoyer le formulaire modifié&#xa0;; ses rappels repartent du début</translation>
    </message>
    <message>
        <source>Without the tick nobody is e-mailed: what leaves from now on encloses the changed form.</source>
        <translation>Sans cette coche, personne ne reçoit d’e-mail&#xa0;: ce qui part désormais joint le formulaire modifié.</translation>
    </message>
    <message>
        <source>Questions saved; nobody was e-mailed</source>
        <translation>Questions enregistrées&#xa0;; personne n’a reçu d’e-mail</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) will be lost: removed questions, or ones that take no such answer</source>
        <translation>
            <numerusform>%n réponse sera perdue&#xa0;: question retirée, ou qui n’accepte plus cette réponse</numerusform>
            <numerusform>%n réponses seront perdues&#xa0;: questions retirées, ou qui n’acceptent plus ces réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadioEditor</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>RecipientsView</name>
    <message>
        <source>Goes to</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>the signatories; the others are told</source>
        <translation>les signataires&#xa0;; les autres sont informés</translation>
    </message>
    <message>
        <source>everyone with NOTIFY on</source>
        <translation>tous ceux avec NOTIFIER activé</translation>
    </message>
    <message>
        <source>Nobody would be e-mailed: {accounts}</source>
        <translation>Personne ne recevrait d’e-mail&#xa0;: {accounts}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more account(s)</source>
        <translation>
            <numerusform>et&#xa0;%n autre dossier</numerusform>
            <numerusform>et&#xa0;%n autres dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no contact yet.</source>
        <translation>Ce dossier n’a pas encore de contact.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} signe</translation>
    </message>
    <message>
        <source>1 e-mail</source>
        <translation>1 e-mail</translation>
    </message>
    <message>
        <source>not mailed</source>
        <translation>sans e-mail</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record as already sent</source>
        <translation>Enregistrer comme déjà envoyée</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>“{name}” was sent by other means</source>
        <translation>«&#xa0;{name}&#xa0;» a été envoyée par un autre moyen</translation>
    </message>
    <message>
        <source>Nobody is e-mailed now. Reminders go on with the one after those that were sent.</source>
        <translation>Personne ne reçoit d’e-mail maintenant. Les rappels reprennent après ceux déjà envoyés.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyée le</translation>
    </message>
    <message>
        <source>Reminders sent since</source>
        <translation>Rappels envoyés depuis</translation>
    </message>
    <message>
        <source>Last reminder on</source>
        <translation>Dernier rappel le</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Son numéro là-bas</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Left empty, it gets the next number of your own series.</source>
        <translation>Laissé vide, elle reçoit le prochain numéro de votre série.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>Returned form</source>
        <translation>Formulaire reçu</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Conserver le fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This form was not read</source>
        <translation>Ce formulaire n’a pas été lu</translation>
    </message>
    <message>
        <source>No answer was changed. {file} can be kept with this organizer, as it came.</source>
        <translation>Aucune réponse n’a été modifiée. {file} peut être conservé avec ce questionnaire, tel qu’il est arrivé.</translation>
    </message>
</context>
<context>
    <name>ReminderActions</name>
    <message numerus="yes">
        <source>Send %n e-mail(s) now?</source>
        <translation>
            <numerusform>Envoyer %n e-mail maintenant&#xa0;?</numerusform>
            <numerusform>Envoyer %n e-mails maintenant&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) leave before their time. They wait 60 s in the outbox: Undo takes them back.</source>
        <translation>
            <numerusform>%n rappel part avant l’heure. Il attend 60 s dans la boîte d’envoi&#xa0;: Annuler le reprend.</numerusform>
            <numerusform>%n rappels partent avant l’heure. Ils attendent 60 s dans la boîte d’envoi&#xa0;: Annuler les reprend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>{name}: this reminder is skipped</source>
        <translation>{name}&#xa0;: ce rappel est passé</translation>
    </message>
    <message>
        <source>{name}: client answered, no reminder before {when}</source>
        <translation>{name}&#xa0;: le client a répondu, aucun rappel avant le {when}</translation>
    </message>
    <message>
        <source>{name}: snoozed until {when}</source>
        <translation>{name}&#xa0;: reporté jusqu’à {when}</translation>
    </message>
    <message>
        <source>{name}: moved to {day}</source>
        <translation>{name}&#xa0;: déplacé au {day}</translation>
    </message>
    <message>
        <source>Snooze: {name}</source>
        <translation>Reporter&#xa0;: {name}</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <source>Until this afternoon</source>
        <translation>Jusqu’à cet après-midi</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until the next working day</source>
        <translation>Jusqu’au prochain jour ouvré</translation>
    </message>
    <message>
        <source>To another day…</source>
        <translation>À un autre jour…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Skip this reminder</source>
        <translation>Passer ce rappel</translation>
    </message>
    <message>
        <source>Client answered</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Too late: it has left</source>
        <translation>Trop tard&#xa0;: il est parti</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>New requests</source>
        <translation>Nouvelles demandes</translation>
    </message>
    <message>
        <source>Changes here are for new requests. Accounts and single requests may differ.</source>
        <translation>Ces réglages valent pour les nouvelles demandes. Dossiers et demandes peuvent différer.</translation>
    </message>
    <message>
        <source>Sending days and hours</source>
        <translation>Jours et heures d’envoi</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
</context>
<context>
    <name>RemindersBox</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Count from the due date</source>
        <translation>Compter à partir de l’échéance</translation>
    </message>
    <message>
        <source>{source}; other accounts differ</source>
        <translation>{source}&#xa0;; d’autres dossiers diffèrent</translation>
    </message>
    <message>
        <source>The first reminder leaves before it is due.</source>
        <translation>Le premier rappel part avant l’échéance.</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>{days} at {hour}</source>
        <translation>{days} à {hour}</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Count from the due date</source>
        <translation>Compter dès l’échéance</translation>
    </message>
    <message>
        <source>Reminders saved</source>
        <translation>Rappels enregistrés</translation>
    </message>
    <message>
        <source>was {n}</source>
        <translation>était {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {when} · {sent} of {total} sent · {told}</source>
        <translation>Prochain&#xa0;: {when} · {sent} sur {total} envoyés · {told}</translation>
    </message>
    <message>
        <source>The first reminder leaves before it is due.</source>
        <translation>Le premier rappel part avant l’échéance.</translation>
    </message>
    <message>
        <source>Reminders stop {when}.</source>
        <translation>Les rappels s’arrêtent {when}.</translation>
    </message>
    <message numerus="yes">
        <source>No more reminders: all %n sent</source>
        <translation>
            <numerusform>Plus de rappels&#xa0;:&#xa0;%n sur&#xa0;%n envoyé</numerusform>
            <numerusform>Plus de rappels&#xa0;:&#xa0;%n sur&#xa0;%n envoyés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyCard</name>
    <message>
        <source>Answered by e-mail</source>
        <translation>Réponse par e-mail</translation>
    </message>
    <message>
        <source>Its reminders wait until you decide.</source>
        <translation>Ses rappels attendent votre décision.</translation>
    </message>
    <message>
        <source>Reminders go on</source>
        <translation>Reprendre les rappels</translation>
    </message>
    <message>
        <source>Wait 5 days</source>
        <translation>Attendre 5 jours</translation>
    </message>
    <message>
        <source>No reminder for five sending days, so that somebody can act</source>
        <translation>Aucun rappel pendant cinq jours d’envoi, le temps que quelqu’un agisse</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Kept in the account’s documents</source>
        <translation>Gardé dans les documents du dossier</translation>
    </message>
    <message>
        <source>Only in the mailbox: {names}</source>
        <translation>Seulement dans la boîte aux lettres&#xa0;: {names}</translation>
    </message>
    <message>
        <source>By the button of our e-mail to {address}: its seal is ours.</source>
        <translation>Par le bouton de notre e-mail à {address}&#xa0;: son sceau est le nôtre.</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>Noter un appel…</translation>
    </message>
    <message>
        <source>See the contacts</source>
        <translation>Voir les contacts</translation>
    </message>
    <message>
        <source>{name}: its reminders go on</source>
        <translation>{name}&#xa0;: ses rappels reprennent</translation>
    </message>
    <message>
        <source>{name}: no reminder for five sending days</source>
        <translation>{name}&#xa0;: aucun rappel pendant cinq jours d’envoi</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a wrong recipient</source>
        <translation>Signaler une erreur de destinataire</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Looking what was sent…</source>
        <translation>Lecture de ce qui a été envoyé…</translation>
    </message>
    <message>
        <source>The address belongs to somebody else of that name</source>
        <translation>L’adresse est celle d’un homonyme</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Goes into the record.</source>
        <translation>Inscrit dans le constat.</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Ask to delete it</source>
        <translation>Demander la suppression</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>It goes without a name, a reference and attachments, and waits in the outbox with Undo.</source>
        <translation>Il part sans nom, ni référence, ni pièce jointe, et attend dans la boîte d’envoi, annulable.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) about {account} reached {who}:</source>
        <translation>
            <numerusform>%n e-mail au sujet de {account} est parvenu à {who}&#xa0;:</numerusform>
            <numerusform>%n e-mails au sujet de {account} sont parvenus à {who}&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s), all in the record</source>
        <translation>
            <numerusform>et %n plus ancien, inscrit dans le constat</numerusform>
            <numerusform>et %n plus anciens, tous inscrits dans le constat</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Lecture impossible.</translation>
    </message>
    <message>
        <source>Reported, and on record under Settings, Privacy</source>
        <translation>Signalé, et inscrit sous Paramètres, Confidentialité</translation>
    </message>
    <message>
        <source>Reported. The request to delete leaves in a moment.</source>
        <translation>Signalé. La demande de suppression part dans un instant.</translation>
    </message>
    <message>
        <source>Two braces begin a field, and there are none here. Take them out.</source>
        <translation>Deux accolades ouvrent un champ, et il n’y en a pas ici&#xa0;: retirez-les.</translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Lines not taken</source>
        <translation>Lignes non reprises</translation>
    </message>
    <message>
        <source>This is what would happen. Nothing is changed yet.</source>
        <translation>Voici ce qui se passerait. Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>The list was taken over.</source>
        <translation>La liste a été reprise.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read</source>
        <translation>
            <numerusform>%n ligne lue</numerusform>
            <numerusform>%n lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>The first reminder leaves by itself: {when}</source>
        <translation>Le premier rappel part tout seul&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>RequestActions</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Resend it again?</source>
        <translation>Renvoyer encore une fois&#xa0;?</translation>
    </message>
    <message>
        <source>{who} resent this: {when}.</source>
        <translation>{who} l’a déjà renvoyée&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Resend anyway</source>
        <translation>Renvoyer quand même</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} · %n e-mail(s) leave in {seconds} s</source>
        <translation>
            <numerusform>{what} ·&#xa0;%n e-mail part dans {seconds} s</numerusform>
            <numerusform>{what} ·&#xa0;%n e-mails partent dans {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %n e-mail(s) had left already</source>
        <translation>
            <numerusform>Trop tard&#xa0;:&#xa0;%n e-mail était déjà parti</numerusform>
            <numerusform>Trop tard&#xa0;:&#xa0;%n e-mails étaient déjà partis</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) stand as before</source>
        <translation>
            <numerusform>%n demande est comme avant</numerusform>
            <numerusform>%n demandes sont comme avant</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {status}</source>
        <translation>{name}&#xa0;: {status}</translation>
    </message>
    <message>
        <source>Reminders resumed</source>
        <translation>Rappels repris</translation>
    </message>
    <message>
        <source>Reminders paused</source>
        <translation>Rappels suspendus</translation>
    </message>
    <message>
        <source>{reason}. So its reminders wait: the client may have paid. They go on as they were agreed on.</source>
        <translation>{reason}. Ses rappels attendent donc&#xa0;: le client a peut-être payé. Ils reprendront comme convenu.</translation>
    </message>
    <message>
        <source>Remind of {name} all the same?</source>
        <translation>Relancer {name} malgré tout&#x202f;?</translation>
    </message>
    <message>
        <source>Remind all the same</source>
        <translation>Relancer malgré tout</translation>
    </message>
    <message>
        <source>Reminders go on</source>
        <translation>Rappels repris</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) archived</source>
        <translation>
            <numerusform>%n demande archivée</numerusform>
            <numerusform>%n demandes archivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken out of the archive</source>
        <translation>
            <numerusform>%n demande désarchivée</numerusform>
            <numerusform>%n demandes désarchivées</numerusform>
        </translation>
    </message>
    <message>
        <source>{reference} copied</source>
        <translation>{reference} copiée</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Record as already sent…</source>
        <translation>Enregistrer comme déjà envoyée…</translation>
    </message>
    <message>
        <source>Nothing is asked any more</source>
        <translation>Plus rien n’est demandé</translation>
    </message>
    <message>
        <source>Resend with a note…</source>
        <translation>Renvoyer avec un mot…</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Reprendre les rappels</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Suspendre les rappels</translation>
    </message>
    <message>
        <source>Remind all the same…</source>
        <translation>Relancer malgré tout…</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>Noter un appel…</translation>
    </message>
    <message>
        <source>Change what was sent before…</source>
        <translation>Modifier ce qui avait été envoyé…</translation>
    </message>
    <message>
        <source>Copy reference {reference}</source>
        <translation>Copier la référence {reference}</translation>
    </message>
    <message>
        <source>Export activity as PDF…</source>
        <translation>Exporter l’historique en PDF…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Approbateur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>To-dos</source>
        <translation>Points à faire</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Reste à régler</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>envoi du {day}</translation>
    </message>
    <message>
        <source>Overdue by {days} days</source>
        <translation>En retard de {days} jours</translation>
    </message>
    <message>
        <source>{name} +{count}</source>
        <translation>{name} +{count}</translation>
    </message>
    <message>
        <source>No contact with NOTIFY</source>
        <translation>Aucun contact à NOTIFIER</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>Afficher {name}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Nothing waits for an answer here.</source>
        <translation>Rien n’attend de réponse ici.</translation>
    </message>
    <message>
        <source>{shown} shown · {waiting} waiting for the client</source>
        <translation>{shown} affichées · {waiting} en attente du client</translation>
    </message>
    <message>
        <source>No match for “{words}”</source>
        <translation>Aucun résultat pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>A filter is on.</source>
        <translation>Un filtre est actif.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>{kind}: none yet</source>
        <translation>{kind}&#xa0;: rien pour l’instant</translation>
    </message>
    <message>
        <source>Send the first one; Relance follows up until the client has acted.</source>
        <translation>Envoyez une première demande&#xa0;; Relance s’occupe des rappels jusqu’à la réponse du client.</translation>
    </message>
</context>
<context>
    <name>RequestListPage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n au total</numerusform>
            <numerusform>%n au total</numerusform>
        </translation>
    </message>
    <message>
        <source>Import what was already sent…</source>
        <translation>Importer ce qui a déjà été envoyé…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Import bank statement…</source>
        <translation>Importer un relevé bancaire…</translation>
    </message>
</context>
<context>
    <name>RequestOptions</name>
    <message>
        <source>as the list says</source>
        <translation>comme l’indique la liste</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>Nobody is e-mailed. The next reminder of each is the one after those that were sent, counted from the last of them; where its day is past it waits for your approval. Lines without days and number get the settings of their account, else the firm’s.</source>
        <translation>Personne ne reçoit d’e-mail. Le prochain rappel de chacune est celui qui suit les rappels déjà envoyés, compté depuis le dernier&#xa0;; si son jour est passé, il attend votre validation. Les lignes sans jours ni nombre prennent les réglages de leur dossier, sinon ceux du cabinet.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Returned form</source>
        <translation>Formulaire reçu</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n nouvelle réponse</numerusform>
            <numerusform>%n nouvelles réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as known already</source>
        <translation>
            <numerusform>%n déjà connue</numerusform>
            <numerusform>%n déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, {size}: {counts}. Nothing is written before you take it over.</source>
        <translation>{file}, {size}&#xa0;: {counts}. Rien n’est écrit avant que vous ne le repreniez.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Renvoyé par</translation>
    </message>
    <message>
        <source>The questions were edited since this form was sent. Nothing is ticked: compare each answer, and enter the choices by hand.</source>
        <translation>Les questions ont été modifiées depuis l’envoi de ce formulaire. Rien n’est coché&#xa0;: comparez chaque réponse et saisissez les choix à la main.</translation>
    </message>
    <message>
        <source>This form does not say which questions it was made for. Nothing is ticked: compare each answer.</source>
        <translation>Ce formulaire ne dit pas pour quelles questions il a été fait. Rien n’est coché&#xa0;: comparez chaque réponse.</translation>
    </message>
    <message>
        <source>This form says nothing that is not known already.</source>
        <translation>Ce formulaire ne dit rien qui ne soit déjà connu.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Jusqu’ici</translation>
    </message>
    <message>
        <source>On the form</source>
        <translation>Sur le formulaire</translation>
    </message>
    <message>
        <source>{question}: {new} instead of {old}</source>
        <translation>{question}&#xa0;: {new} au lieu de {old}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Unreadable: enter these by hand</source>
        <translation>Illisibles&#xa0;: à saisir à la main</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Keep the file with this organizer</source>
        <translation>Conserver le fichier avec ce questionnaire</translation>
    </message>
    <message>
        <source>Then mark it as submitted: its reminders stop</source>
        <translation>Le marquer ensuite comme soumis&#xa0;: les rappels s’arrêtent</translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) will still be missing: its reminders go on.</source>
        <translation>
            <numerusform>%n réponse obligatoire manquera encore&#xa0;: les rappels continuent.</numerusform>
            <numerusform>%n réponses obligatoires manqueront encore&#xa0;: les rappels continuent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n answer(s)</source>
        <translation>
            <numerusform>Reprendre&#xa0;%n réponse</numerusform>
            <numerusform>Reprendre&#xa0;%n réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmSection</name>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>One reminder after 3 days. Standard.</source>
        <translation>Un rappel après 3 jours. Standard.</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Régulier</translation>
    </message>
    <message>
        <source>Every 3 days, up to 3 reminders.</source>
        <translation>Tous les 3 jours, jusqu’à 3 rappels.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Every 2 days, up to 5 reminders.</source>
        <translation>Tous les 2 jours, jusqu’à 5 rappels.</translation>
    </message>
    <message>
        <source>If you send a request now</source>
        <translation>Si vous envoyez une demande maintenant</translation>
    </message>
    <message>
        <source>They stop as soon as the client has acted.</source>
        <translation>Ils s’arrêtent dès que le client a agi.</translation>
    </message>
</context>
<context>
    <name>RichTextEdit</name>
    <message>
        <source>Bold (Ctrl B)</source>
        <translation>Gras (Ctrl B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl I)</source>
        <translation>Italique (Ctrl I)</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>A heading is bold already.</source>
        <translation>Un titre est déjà en gras.</translation>
    </message>
</context>
<context>
    <name>RowTableModel</name>
    <message>
        <source>Selected: {name}</source>
        <translation>Sélection&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not selected: {name}</source>
        <translation>Hors sélection&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>SandboxDialog</name>
    <message>
        <source>Sandbox mailbox</source>
        <translation>Boîte d’essai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is what your clients would have received. Nothing of it left this computer.</source>
        <translation>Voici ce que vos clients auraient reçu. Rien n’a quitté cet ordinateur.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>E-mails appear here when they are sent without a mail account.</source>
        <translation>Les e-mails envoyés sans compte de messagerie apparaissent ici.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Mode d’affichage</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>de {sender}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>à {name}</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Pièces jointes&#xa0;: {files}</translation>
    </message>
</context>
<context>
    <name>SandboxQuestion</name>
    <message>
        <source>Requests from the sandbox</source>
        <translation>Demandes de la boîte d’essai</translation>
    </message>
    <message>
        <source>Send first e-mails…</source>
        <translation>Envoyer les premiers e-mails…</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were mailed to the sandbox only</source>
        <translation>
            <numerusform>%n demande n’est partie que dans la boîte d’essai</numerusform>
            <numerusform>%n demandes ne sont parties que dans la boîte d’essai</numerusform>
        </translation>
    </message>
    <message>
        <source>Their clients know nothing of them yet, so no reminder goes out. Send the first e-mail now, or leave them with their reminders off. Until you decide they are held, and the outbox shows them.</source>
        <translation>Les clients n’en savent encore rien, aucun rappel ne part donc. Envoyez le premier e-mail maintenant, ou laissez-les avec leurs rappels désactivés. Jusqu’à votre décision, elles sont à valider et la boîte d’envoi les montre.</translation>
    </message>
    <message>
        <source>Leave them…</source>
        <translation>Les laisser…</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Unsaved change</source>
        <translation>Modification non enregistrée</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Reminders to come</source>
        <translation>Rappels à venir</translation>
    </message>
    <message>
        <source>No reminder in the next 60 days</source>
        <translation>Aucun rappel dans les 60 prochains jours</translation>
    </message>
    <message>
        <source>Requests that are sent with reminders on stand here, each on its day.</source>
        <translation>Les demandes envoyées avec rappels figurent ici, chacune à son jour.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planning des envois</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Another reminder of it comes before</source>
        <translation>Un autre rappel de celle-ci vient avant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Finds accounts, people, requests, jobs, documents and commands. Arrow keys choose, Enter opens.</source>
        <translation>Trouve dossiers, personnes, demandes, travaux, documents et commandes. Les flèches choisissent, Entrée ouvre.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>SectionDelegate</name>
    <message>
        <source>Name of the section</source>
        <translation>Nom de la rubrique</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>Autre rubrique</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt ↑ / Alt ↓. Deleting a question used by a condition asks first.</source>
        <translation>Glissez pour réordonner, ou Alt ↑ / Alt ↓. La suppression d’une question utilisée par une condition demande confirmation.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>Supprimer la rubrique</translation>
    </message>
    <message>
        <source>A form has at least one section.</source>
        <translation>Un formulaire a au moins une rubrique.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>{done} of {total} answers</source>
        <translation>{done} réponses sur {total}</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n required answer(s) missing</source>
        <translation>
            <numerusform>%n réponse obligatoire manque</numerusform>
            <numerusform>%n réponses obligatoires manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>All required answers are in</source>
        <translation>Toutes les réponses obligatoires sont là</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>{section}: {done} of {total} answered</source>
        <translation>{section}&#xa0;: {done} sur {total} renseignées</translation>
    </message>
</context>
<context>
    <name>SendingButtons</name>
    <message>
        <source>Pause all sending</source>
        <translation>Suspendre tous les envois</translation>
    </message>
    <message>
        <source>Send / retry all</source>
        <translation>Envoyer / réessayer tout</translation>
    </message>
    <message>
        <source>Say first whether this is the firm’s database: see the red banner</source>
        <translation>Dites d’abord si c’est la base du cabinet&#xa0;: voir le bandeau rouge</translation>
    </message>
    <message>
        <source>Paused until {moment}</source>
        <translation>En pause, reprise {moment}</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Les envois sont suspendus</translation>
    </message>
    <message>
        <source>All sending is paused</source>
        <translation>Tous les envois sont suspendus</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until Monday</source>
        <translation>Jusqu’à lundi</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Jusqu’à ma reprise</translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Envois suspendus</translation>
    </message>
    <message>
        <source>Sending goes on</source>
        <translation>Les envois reprennent</translation>
    </message>
    <message>
        <source>Looking for e-mails that are due</source>
        <translation>Recherche des e-mails à envoyer</translation>
    </message>
    <message numerus="yes">
        <source>Try %n e-mail(s) again?</source>
        <translation>
            <numerusform>Réessayer&#xa0;%n e-mail&#xa0;?</numerusform>
            <numerusform>Réessayer&#xa0;%n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had failed for good: mend the cause first.</source>
        <translation>
            <numerusform>%n d’entre eux avait échoué définitivement&#xa0;: corrigez d’abord la cause.</numerusform>
            <numerusform>%n d’entre eux avaient échoué définitivement&#xa0;: corrigez d’abord la cause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n again</source>
        <translation>
            <numerusform>Réessayer&#xa0;%n</numerusform>
            <numerusform>Réessayer&#xa0;%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceDialog</name>
    <message>
        <source>Edit service</source>
        <translation>Modifier la prestation</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Ajouter une prestation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Précisions</translation>
    </message>
    <message>
        <source>Price of one ({currency})</source>
        <translation>Prix unitaire ({currency})</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Tax in percent</source>
        <translation>Taxe en pour cent</translation>
    </message>
    <message>
        <source>“{typed}” is no number; write it like 1840.00.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre&#xa0;; écrivez-le ainsi&#xa0;: 1840,00.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>Remove this service (Ctrl Del)</source>
        <translation>Retirer cette prestation (Ctrl Suppr)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Tax in percent</source>
        <translation>TVA en pour cent</translation>
    </message>
    <message>
        <source>Description of the service</source>
        <translation>Description de la prestation</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>What it covers; may stay empty</source>
        <translation>Ce qu’elle couvre&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>Enter a price like 1840.00.</source>
        <translation>Saisissez un prix comme 1840,00.</translation>
    </message>
    <message>
        <source>Enter a quantity above zero, like 1 or 1.5.</source>
        <translation>Saisissez une quantité supérieure à zéro, comme 1 ou 1,5.</translation>
    </message>
    <message>
        <source>Enter the tax in percent, like 20.</source>
        <translation>Saisissez la TVA en pour cent, comme 20.</translation>
    </message>
</context>
<context>
    <name>ServicesOffer</name>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>{name} is in the list of services</source>
        <translation>{name} est dans la liste des prestations</translation>
    </message>
    <message>
        <source>Keep “{name}” in the list</source>
        <translation>Garder «&#xa0;{name}&#xa0;» dans la liste</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>Elle est déjà dans la liste.</translation>
    </message>
    <message>
        <source>Edit the list of services…</source>
        <translation>Modifier la liste des prestations…</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>Aucune prestation pour l’instant</translation>
    </message>
    <message>
        <source>What you invoice often, with its price, tax and unit: a line is filled from it as you type.</source>
        <translation>Ce que vous facturez souvent, avec son prix, sa taxe et son unité&#xa0;: une ligne se remplit ainsi pendant la saisie.</translation>
    </message>
    <message>
        <source>Invoices and templates keep what they were filled with when a service changes.</source>
        <translation>Les factures et les modèles gardent ce qu’ils contiennent quand une prestation change.</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>{name} is off the list</source>
        <translation>{name} n’est plus dans la liste</translation>
    </message>
</context>
<context>
    <name>ServicesStep</name>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>prices without tax</source>
        <translation>prix hors taxe</translation>
    </message>
    <message>
        <source>No service yet. A letter of words alone may be sent, too.</source>
        <translation>Aucune prestation pour l’instant. Une lettre sans prix peut aussi être envoyée.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Ajouter une prestation</translation>
    </message>
    <message>
        <source>Enter in a row goes on to the next; Alt ↑ and Alt ↓ move it, or drag it</source>
        <translation>Entrée passe à la suivante&#xa0;; Alt ↑ et Alt ↓ la déplacent, ou faites-la glisser</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Ce que cela représente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qté</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>TVA&#xa0;%</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Enter a price, 0 where it costs nothing.</source>
        <translation>Saisissez un prix, 0 si c’est gratuit.</translation>
    </message>
    <message>
        <source>Name the service.</source>
        <translation>Nommez la prestation.</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Retirée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>une prestation</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Hors taxe</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>Account settings</source>
        <translation>Paramètres du dossier</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>Ajouter une étiquette…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Pays by direct debit</source>
        <translation>Paie par prélèvement</translation>
    </message>
    <message>
        <source>Its invoices are not reminded of</source>
        <translation>Ses factures ne sont pas relancées</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’immatriculation</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>E-mail language</source>
        <translation>Langue des e-mails</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Client depuis</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>Note pour l’équipe</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Firm: {language}</source>
        <translation>Cabinet&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Same as the firm</source>
        <translation>Comme le cabinet</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search settings</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>Reminder defaults</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Rubriques des paramètres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>{section}, unsaved change</source>
        <translation>{section}, modification non enregistrée</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Your firm</source>
        <translation>Votre cabinet</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Compte de messagerie</translation>
    </message>
    <message>
        <source>Reminder rhythm</source>
        <translation>Rythme des rappels</translation>
    </message>
    <message>
        <source>Bring in clients</source>
        <translation>Vos clients</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Mise en route</translation>
    </message>
    <message>
        <source>Set up Relance</source>
        <translation>Mise en route de Relance</translation>
    </message>
    <message>
        <source>Nothing is sent during set-up. You can change all of this later in Settings.</source>
        <translation>Rien n’est envoyé pendant la mise en route. Tout peut être modifié plus tard dans les paramètres.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip set-up</source>
        <translation>Passer la mise en route</translation>
    </message>
    <message>
        <source>Use the standard: 3 days, 1 reminder</source>
        <translation>Prendre le standard&#xa0;: 3 jours, 1 rappel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Who is the firm?</source>
        <translation>Quel est votre cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>Its name and address stand in every e-mail.</source>
        <translation>Son nom et son adresse figurent dans chaque e-mail.</translation>
    </message>
    <message>
        <source>From which mailbox shall Relance send?</source>
        <translation>Depuis quelle boîte Relance doit-il envoyer&#xa0;?</translation>
    </message>
    <message>
        <source>Leave it empty for now, and e-mails go to a sandbox mailbox on this computer.</source>
        <translation>Laissez vide pour l’instant&#xa0;: les e-mails vont dans une boîte d’essai sur cet ordinateur.</translation>
    </message>
    <message>
        <source>How should Relance follow up?</source>
        <translation>Comment Relance doit-il relancer&#xa0;?</translation>
    </message>
    <message>
        <source>Until a client has acted, those with NOTIFY on are reminded. Each request can have its own.</source>
        <translation>Tant que le client n’a pas agi, les contacts notifiés sont relancés. Chaque demande peut avoir son rythme.</translation>
    </message>
    <message>
        <source>Who are your clients?</source>
        <translation>Qui sont vos clients&#xa0;?</translation>
    </message>
    <message>
        <source>Imported accounts send nothing by themselves.</source>
        <translation>Les dossiers importés n’envoient rien d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Who works in the firm?</source>
        <translation>Qui travaille au cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>The audit trail names whoever does something.</source>
        <translation>La piste d’audit nomme celui qui agit.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Enter the firm’s name: clients see who writes.</source>
        <translation>Saisissez le nom du cabinet&#xa0;: les clients voient qui écrit.</translation>
    </message>
    <message>
        <source>or later</source>
        <translation>ou plus tard</translation>
    </message>
    <message>
        <source>{days} days, {number} at most</source>
        <translation>{days} jours, {number} au plus</translation>
    </message>
    <message>
        <source>How often, how many, when</source>
        <translation>Fréquence, nombre, heure</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV, XLSX or by hand</source>
        <translation>CSV, XLSX ou à la main</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Sending is paused until you resume</source>
        <translation>Les envois sont suspendus jusqu’à votre reprise</translation>
    </message>
    <message>
        <source>Sending is paused until {moment}</source>
        <translation>Les envois sont suspendus, reprise {moment}</translation>
    </message>
    <message>
        <source>Sending goes on</source>
        <translation>Les envois reprennent</translation>
    </message>
    <message>
        <source>The mail server is tried again</source>
        <translation>Nouvel essai auprès du serveur de messagerie</translation>
    </message>
    <message>
        <source>Is the computer’s clock right?</source>
        <translation>L’horloge de l’ordinateur est-elle juste&#xa0;?</translation>
    </message>
    <message>
        <source>If it is wrong, set it in the system’s settings: sending goes on by itself. Say that it is right only if it was wrong before; reminders leave by it.</source>
        <translation>Si elle est fausse, réglez-la dans les paramètres du système&#xa0;: les envois reprennent d’eux-mêmes. Ne dites qu’elle est juste que si elle était fausse auparavant&#xa0;; les rappels partent selon elle.</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>L’horloge est juste</translation>
    </message>
    <message>
        <source>If another computer still sends for your firm, clients would be mailed twice: then only look at this one, and nothing leaves it. Mails that were waiting stay held, for you to approve in the outbox.</source>
        <translation>Si un autre ordinateur envoie encore pour votre cabinet, les clients recevraient tout deux fois&#xa0;: dans ce cas, consultez seulement celui-ci, et rien n’en part. Les e-mails en attente restent à valider dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Is this the firm’s database from now on?</source>
        <translation>Est-ce désormais la base de données du cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>Use this database</source>
        <translation>Utiliser cette base</translation>
    </message>
    <message>
        <source>No tray here: Relance is minimised and keeps sending. Ctrl Q quits.</source>
        <translation>Pas de zone de notification&#xa0;: Relance reste réduit et continue d’envoyer. Ctrl Q quitte.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) would have gone out today, the next at {moment}.</source>
        <translation>
            <numerusform>%n e-mail devait partir aujourd’hui, prochain envoi&#xa0;: {moment}.</numerusform>
            <numerusform>%n e-mails devaient partir aujourd’hui, prochain envoi&#xa0;: {moment}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait until Relance runs again.</source>
        <translation>Ils attendent le retour de Relance.</translation>
    </message>
    <message>
        <source>Quit Relance?</source>
        <translation>Quitter Relance&#xa0;?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Returned forms</source>
        <translation>Formulaires reçus</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Submit on behalf stops its reminders and is recorded with your name.</source>
        <translation>Soumettre au nom du client arrête les rappels et s’inscrit à votre nom.</translation>
    </message>
    <message>
        <source>Seal locks the answers. Both can be undone.</source>
        <translation>Sceller verrouille les réponses. Les deux peuvent être annulés.</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>When you send it</source>
        <translation>À l’envoi</translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation>Encore à remplir</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>SignatureEditor</name>
    <message>
        <source>The signature of one of them is enough</source>
        <translation>La signature de l’un d’eux suffit</translation>
    </message>
</context>
<context>
    <name>SignersCard</name>
    <message>
        <source>Who must sign</source>
        <translation>Qui doit signer</translation>
    </message>
    <message>
        <source>This account has no contact yet.</source>
        <translation>Ce dossier n’a pas encore de contact.</translation>
    </message>
    <message>
        <source>Choose the account first.</source>
        <translation>Choisissez d’abord le dossier.</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} signe</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Make signatory</source>
        <translation>Rendre signataire</translation>
    </message>
    <message>
        <source>Make {name} a signatory</source>
        <translation>Rendre {name} signataire</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Edit member</source>
        <translation>Modifier le collaborateur</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>Ajouter un collaborateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n automation(s)</source>
        <translation>
            <numerusform>%n automatisation</numerusform>
            <numerusform>%n automatisations</numerusform>
        </translation>
    </message>
    <message>
        <source>Add automation</source>
        <translation>Ajouter une automatisation</translation>
    </message>
    <message>
        <source>Automations of {name}, {count}</source>
        <translation>Automatisations de {name}, {count}</translation>
    </message>
    <message>
        <source>Moves on by itself when all that was asked is done</source>
        <translation>Passe d’elle-même à la suite quand tout ce qui a été demandé est fait</translation>
    </message>
    <message>
        <source>{name}, {count} jobs</source>
        <translation>{name}, {count} missions</translation>
    </message>
</context>
<context>
    <name>StageDialog</name>
    <message>
        <source>Stage automations · {pipeline}</source>
        <translation>Automatisations de l’étape · {pipeline}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Nothing happens here yet</source>
        <translation>Rien ne se passe encore ici</translation>
    </message>
    <message>
        <source>Add what is to be asked of the client when a job arrives in this stage.</source>
        <translation>Ajoutez ce qui doit être demandé au client quand une mission arrive dans cette étape.</translation>
    </message>
    <message>
        <source>Remove automation</source>
        <translation>Retirer l’automatisation</translation>
    </message>
    <message>
        <source>runs when a job arrives</source>
        <translation>à l’arrivée d’une mission</translation>
    </message>
    <message>
        <source>Automations</source>
        <translation>Automatisations</translation>
    </message>
    <message>
        <source>Add automation</source>
        <translation>Ajouter une automatisation</translation>
    </message>
    <message>
        <source>Drag to change the order, or press Alt ↑ / Alt ↓. The bell shows which send reminders.</source>
        <translation>Glissez pour changer l’ordre, ou appuyez sur Alt ↑ / Alt ↓. La cloche montre celles qui envoient des rappels.</translation>
    </message>
    <message>
        <source>Move on when all is done</source>
        <translation>Passer à la suite quand tout est fait</translation>
    </message>
    <message>
        <source>Last stage: jobs stay here</source>
        <translation>Dernière étape&#xa0;: les missions y restent</translation>
    </message>
    <message>
        <source>When all that was asked here is done, linked requests included.</source>
        <translation>Quand tout ce qui a été demandé ici est fait, demandes liées comprises.</translation>
    </message>
    <message>
        <source>to {stage}</source>
        <translation>vers {stage}</translation>
    </message>
    <message>
        <source>the job does not come in</source>
        <translation>la mission n’entre pas</translation>
    </message>
    <message>
        <source>it comes in with a flag</source>
        <translation>elle entre avec une alerte</translation>
    </message>
    <message>
        <source>If an automation cannot run</source>
        <translation>Si une automatisation ne peut pas s’exécuter</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>En retard après</translation>
    </message>
    <message>
        <source>Days after which a job here is late</source>
        <translation>Jours après lesquels une mission est en retard ici</translation>
    </message>
    <message>
        <source>days here</source>
        <translation>jours ici</translation>
    </message>
    <message>
        <source>Preview: {name}</source>
        <translation>Aperçu&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Relance cannot start</source>
        <translation>Relance ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Data folder: {folder}</source>
        <translation>Répertoire des données&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le répertoire</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>Backups elsewhere…</source>
        <translation>Sauvegardes ailleurs…</translation>
    </message>
    <message>
        <source>Looking for the newest good backup…</source>
        <translation>Recherche de la dernière bonne sauvegarde…</translation>
    </message>
    <message>
        <source>No good backup was found. If they are on another drive, show where.</source>
        <translation>Aucune bonne sauvegarde trouvée. Si elles sont sur un autre disque, indiquez où.</translation>
    </message>
    <message>
        <source>The newest good backup is of {day}, {hour}. It lacks what was done since. The damaged file is kept.</source>
        <translation>La dernière bonne sauvegarde date du {day}, {hour}. Il y manque ce qui a été fait depuis. Le fichier endommagé est conservé.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Répertoire des sauvegardes</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from an earlier statement</source>
        <translation>
            <numerusform>%n déjà connue d’un relevé précédent</numerusform>
            <numerusform>%n déjà connues d’un relevé précédent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid out, left out</source>
        <translation>
            <numerusform>%n débit laissé de côté</numerusform>
            <numerusform>%n débits laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not booked yet, left out</source>
        <translation>
            <numerusform>%n pas encore comptabilisée, laissée de côté</numerusform>
            <numerusform>%n pas encore comptabilisées, laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) taken back by the bank: {names}</source>
        <translation>
            <numerusform>%n paiement repris par la banque&#xa0;: {names}</numerusform>
            <numerusform>%n paiements repris par la banque&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) recorded</source>
        <translation>
            <numerusform>%n règlement enregistré</numerusform>
            <numerusform>%n règlements enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) paid in full: their reminders stop</source>
        <translation>
            <numerusform>%n facture réglée en totalité&#xa0;: ses rappels s’arrêtent</numerusform>
            <numerusform>%n factures réglées en totalité&#xa0;: leurs rappels s’arrêtent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid in part: their reminders go on</source>
        <translation>
            <numerusform>%n réglée en partie&#xa0;: ses rappels continuent</numerusform>
            <numerusform>%n réglées en partie&#xa0;: leurs rappels continuent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) put away: not a client’s payment</source>
        <translation>
            <numerusform>%n ligne écartée&#xa0;: pas un règlement de client</numerusform>
            <numerusform>%n lignes écartées&#xa0;: pas des règlements de clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) open again</source>
        <translation>
            <numerusform>%n ligne à nouveau en attente</numerusform>
            <numerusform>%n lignes à nouveau en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: their invoices were changed since</source>
        <translation>
            <numerusform>%n reste&#xa0;: sa facture a été modifiée depuis</numerusform>
            <numerusform>%n restent&#xa0;: leurs factures ont été modifiées depuis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>Bank statement</source>
        <translation>Relevé bancaire</translation>
    </message>
    <message>
        <source>Record payments</source>
        <translation>Enregistrer les règlements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No line waits</source>
        <translation>Aucune ligne en attente</translation>
    </message>
    <message>
        <source>What a statement brings is compared with the open invoices. Nothing is recorded unasked.</source>
        <translation>Ce qu’apporte un relevé est comparé aux factures à régler. Rien n’est enregistré sans votre accord.</translation>
    </message>
    <message>
        <source>Choose a statement…</source>
        <translation>Choisir un relevé…</translation>
    </message>
    <message>
        <source>CAMT.053, MT940, OFX or CSV, as your bank lets you download it. Or drop it here.</source>
        <translation>CAMT.053, MT940, OFX ou CSV, tel que votre banque le propose. Ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Export the lines…</source>
        <translation>Exporter les lignes…</translation>
    </message>
    <message>
        <source>Choose a statement</source>
        <translation>Choisir un relevé</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Bank statements ({patterns})</source>
        <translation>Relevés bancaires ({patterns})</translation>
    </message>
    <message>
        <source>The statement is being read…</source>
        <translation>Lecture du relevé…</translation>
    </message>
    <message>
        <source>Which column holds what? This is remembered for the next statement of this bank.</source>
        <translation>Quelle colonne contient quoi&#xa0;? Ce choix est retenu pour le prochain relevé de cette banque.</translation>
    </message>
    <message>
        <source>Read the statement</source>
        <translation>Lire le relevé</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} · ticked: {money}</source>
        <translation>{lines} · coché&#xa0;: {money}</translation>
    </message>
    <message numerus="yes">
        <source>Record %n payment(s)</source>
        <translation>
            <numerusform>Enregistrer %n règlement</numerusform>
            <numerusform>Enregistrer %n règlements</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the payments to record.</source>
        <translation>Cochez les règlements à enregistrer.</translation>
    </message>
    <message>
        <source>Payments are being recorded…</source>
        <translation>Enregistrement des règlements…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export the lines</source>
        <translation>Exporter les lignes</translation>
    </message>
    <message>
        <source>bank lines</source>
        <translation>lignes bancaires</translation>
    </message>
    <message>
        <source>Being exported…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>StatementLines</name>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne convient</translation>
    </message>
    <message>
        <source>What seems to pay invoices</source>
        <translation>Ce qui semble régler des factures</translation>
    </message>
    <message>
        <source>Payer not told</source>
        <translation>Payeur non indiqué</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>{reason} · {amount} left over</source>
        <translation>{reason} · reste {amount}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation>Boîte d’essai&#xa0;: rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Sending, but your mailbox is not read · {address}</source>
        <translation>Envoi en cours, mais votre boîte n’est pas lue · {address}</translation>
    </message>
    <message>
        <source>Sending as {address}</source>
        <translation>Envoi depuis {address}</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Backed up {moment}</source>
        <translation>Sauvegarde&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Sending stopped</source>
        <translation>Envois arrêtés</translation>
    </message>
    <message numerus="yes">
        <source>%n retrying</source>
        <translation>
            <numerusform>%n nouvel essai</numerusform>
            <numerusform>%n nouveaux essais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox: {parts}</source>
        <translation>Boîte d’envoi&#xa0;: {parts}</translation>
    </message>
</context>
<context>
    <name>StepCells</name>
    <message>
        <source>Leaves</source>
        <translation>Part le</translation>
    </message>
    <message>
        <source>Account and request</source>
        <translation>Dossier et demande</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Actions possibles</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} sur {total}</translation>
    </message>
    <message>
        <source>Reminder {step} of {total}</source>
        <translation>Rappel {step} sur {total}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now: {name}</source>
        <translation>Envoyer maintenant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Snooze: {name}</source>
        <translation>Reporter&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Skip this reminder: {name}</source>
        <translation>Passer ce rappel&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Send now: Ctrl Enter. Snooze: S. Skip: K.</source>
        <translation>Envoyer maintenant&#xa0;: Ctrl Entrée. Reporter&#xa0;: S. Passer&#xa0;: K.</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Reminder to come</source>
        <translation>Rappel à venir</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Fermer le volet</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Reminder {step} of {total} · {when}</source>
        <translation>Rappel {step} sur {total} · {when}</translation>
    </message>
    <message>
        <source>Another reminder of it comes before</source>
        <translation>Un autre rappel de celle-ci vient avant</translation>
    </message>
    <message>
        <source>Nobody would get it: no contact of the account can be e-mailed.</source>
        <translation>Personne ne le recevrait&#xa0;: aucun contact du dossier ne peut recevoir d’e-mail.</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>de {sender}</translation>
    </message>
    <message>
        <source>Read {name} as it will be attached</source>
        <translation>Lire {name} tel qu’il sera joint</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Étape {number} sur {count}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>StepReasons</name>
    <message>
        <source>{day} is a closed day, so it leaves on the next open one.</source>
        <translation>{day} est un jour fermé&#xa0;: il part au prochain jour ouvré.</translation>
    </message>
    <message>
        <source>It would have left on {day}, too soon after a Resend.</source>
        <translation>Il serait parti le {day}, trop tôt après un renvoi.</translation>
    </message>
    <message>
        <source>It would have left on {day}; it was moved or snoozed.</source>
        <translation>Il serait parti le {day}&#xa0;; il a été déplacé ou reporté.</translation>
    </message>
    <message>
        <source>It would have left on {day}, within the pause.</source>
        <translation>Il serait parti le {day}, pendant la pause.</translation>
    </message>
    <message>
        <source>It was due on {day}; it leaves in the next sending hours.</source>
        <translation>Il était prévu le {day}&#xa0;; il part aux prochaines heures d’envoi.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before it is due, {due}.</source>
        <translation>
            <numerusform>%n jour avant l’échéance, {due}.</numerusform>
            <numerusform>%n jours avant l’échéance, {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it was due, {due}.</source>
        <translation>
            <numerusform>%n jour après l’échéance, {due}.</numerusform>
            <numerusform>%n jours après l’échéance, {due}.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the day on which it is due, {due}.</source>
        <translation>Le jour de l’échéance, {due}.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last e-mail, {day}.</source>
        <translation>
            <numerusform>%n jour après le dernier e-mail, {day}.</numerusform>
            <numerusform>%n jours après le dernier e-mail, {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the reminder before it.</source>
        <translation>
            <numerusform>%n jour après le rappel précédent.</numerusform>
            <numerusform>%n jours après le rappel précédent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>il manque quelque chose</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop e-mails to this contact</source>
        <translation>Arrêter les e-mails à ce contact</translation>
    </message>
    <message>
        <source>Stop e-mails</source>
        <translation>Arrêter les e-mails</translation>
    </message>
    <message>
        <source>Stop e-mails to {name}?</source>
        <translation>Arrêter les e-mails à {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing goes there any more, from any account, until you allow it again.</source>
        <translation>Plus rien ne lui sera envoyé, d’aucun dossier, jusqu’à ce que vous l’autorisiez de nouveau.</translation>
    </message>
    <message>
        <source>She asked for it by phone</source>
        <translation>Demandé par téléphone</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Goes into the audit trail.</source>
        <translation>Inscrit dans la piste d’audit.</translation>
    </message>
    <message>
        <source>Write why, so that nobody allows it again by mistake.</source>
        <translation>Indiquez pourquoi, afin que personne ne l’autorise de nouveau par erreur.</translation>
    </message>
</context>
<context>
    <name>Substance</name>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi cette demande</translation>
    </message>
    <message>
        <source>The client’s words</source>
        <translation>Les mots du client</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signataires</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Reçu en retour</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Qui est informé</translation>
    </message>
    <message>
        <source>This account has no contact.</source>
        <translation>Ce dossier n’a pas de contact.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>À signer</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n account(s)</source>
        <translation>
            <numerusform>Étiqueter %n dossier</numerusform>
            <numerusform>Étiqueter %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the tag on</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>Take the tag off</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Type or choose a tag.</source>
        <translation>Saisissez ou choisissez une étiquette.</translation>
    </message>
</context>
<context>
    <name>TasksDialog</name>
    <message>
        <source>Send the list of client tasks</source>
        <translation>Envoyer la liste des tâches du client</translation>
    </message>
    <message>
        <source>Everything that is asked of this account: {n}</source>
        <translation>Tout ce qui est demandé à ce dossier&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Edited for these e-mails only. Each contact gets what is asked of that person.</source>
        <translation>Modifié pour ces e-mails seulement. Chaque contact reçoit ce qui lui est demandé.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in one e-mail</source>
        <translation>
            <numerusform>%n demande dans un e-mail</numerusform>
            <numerusform>%n demandes dans un e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksList</name>
    <message>
        <source>To fill in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>À signer</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>À approuver</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Request, {when}</source>
        <translation>Demande, {when}</translation>
    </message>
    <message>
        <source>Reminder, {when}</source>
        <translation>Rappel, {when}</translation>
    </message>
    <message>
        <source>Resent, {when}</source>
        <translation>Renvoi, {when}</translation>
    </message>
    <message>
        <source>Asked of the client</source>
        <translation>Demandé au client</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last surfaced</source>
        <translation>Dernier envoi</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Client tasks</source>
        <translation>Tâches du client</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Rien de fait pour l’instant</translation>
    </message>
    <message>
        <source>What the client does moves here.</source>
        <translation>Ce que le client fait passe ici.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>As the client would see it: most recently surfaced first</source>
        <translation>Tel que le client le verrait&#xa0;: le plus récemment remonté d’abord</translation>
    </message>
    <message>
        <source>Send this list…</source>
        <translation>Envoyer cette liste…</translation>
    </message>
    <message>
        <source>Nothing is asked of anybody who is notified.</source>
        <translation>Rien n’est demandé à une personne notifiée.</translation>
    </message>
    <message>
        <source>Nothing is asked</source>
        <translation>Rien n’est demandé</translation>
    </message>
    <message>
        <source>The client has done everything.</source>
        <translation>Le client a tout fait.</translation>
    </message>
    <message>
        <source>To send us</source>
        <translation>À nous adresser</translation>
    </message>
</context>
<context>
    <name>TasksSeen</name>
    <message>
        <source>As the client sees it</source>
        <translation>Vu par le client</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Each contact sees only what is asked of that person.</source>
        <translation>Chaque contact ne voit que ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>Nobody would be e-mailed.</source>
        <translation>Personne ne recevrait d’e-mail.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Add yourself: the audit trail then names you, and accounts can have a responsible person.</source>
        <translation>Ajoutez-vous&#xa0;: la piste d’audit vous nommera et les dossiers pourront avoir un responsable.</translation>
    </message>
    <message>
        <source>“You” is whom the audit trail names for what is done at this window, for this user of it.</source>
        <translation>«&#xa0;Vous&#xa0;» est la personne que la piste d’audit nomme pour ce qui est fait dans cette fenêtre, par cet utilisateur.</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Hors cabinet</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>C’est moi</translation>
    </message>
    <message>
        <source>Back in the firm</source>
        <translation>De retour au cabinet</translation>
    </message>
    <message>
        <source>Has left the firm</source>
        <translation>A quitté le cabinet</translation>
    </message>
    <message>
        <source>You are {name}</source>
        <translation>Vous êtes {name}</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Show theirs</source>
        <translation>Afficher l’autre version</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Has a due date</source>
        <translation>Avec échéance</translation>
    </message>
    <message>
        <source>Due after, in days</source>
        <translation>Échéance après, en jours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Title the client sees</source>
        <translation>Titre vu par le client</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Due after</source>
        <translation>Échéance après</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi nous le demandons</translation>
    </message>
    <message>
        <source>one line, shown in every e-mail about it</source>
        <translation>une ligne, reprise dans chaque e-mail</translation>
    </message>
    <message>
        <source>Applies to what is made from now on. What was made before keeps its settings.</source>
        <translation>S’applique à ce qui sera créé désormais. Ce qui existe déjà garde ses réglages.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Somebody else changed this template in the meantime. Yours is still here, not saved.</source>
        <translation>Quelqu’un a modifié ce modèle entre-temps. Votre version est toujours là, non enregistrée.</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Sans modèle</translation>
    </message>
    <message>
        <source>None yet: the page Templates has prepared ones.</source>
        <translation>Aucun pour l’instant&#xa0;: la page Modèles en propose de tout prêts.</translation>
    </message>
</context>
<context>
    <name>TemplateReminders</name>
    <message>
        <source>Send reminders to clients</source>
        <translation>Envoyer des rappels aux clients</translation>
    </message>
    <message>
        <source>As the account or the firm has them</source>
        <translation>Comme le dossier ou le cabinet</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Firm default: {days}, {number}</source>
        <translation>Cabinet&#xa0;: {days}, {number}</translation>
    </message>
    <message>
        <source>Firm default: off</source>
        <translation>Cabinet&#xa0;: désactivés</translation>
    </message>
    <message>
        <source>No reminders are sent.</source>
        <translation>Aucun rappel n’est envoyé.</translation>
    </message>
    <message>
        <source>Sent today: {days} at {hour}</source>
        <translation>Envoyé aujourd’hui&#xa0;: {days} à {hour}</translation>
    </message>
    <message>
        <source>The first one leaves before it is due.</source>
        <translation>Le premier part avant l’échéance.</translation>
    </message>
</context>
<context>
    <name>TemplateUse</name>
    <message>
        <source>Put the template in the place of what you wrote?</source>
        <translation>Remplacer ce que vous avez écrit par le modèle&#xa0;?</translation>
    </message>
    <message>
        <source>Lines, discount and note are replaced. The title that you typed stays.</source>
        <translation>Les lignes, la remise et la mention sont remplacées. Le titre que vous avez saisi reste.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Introduction, services and terms are replaced. The title that you typed stays.</source>
        <translation>Introduction, prestations et conditions sont remplacées. L’intitulé saisi reste.</translation>
    </message>
    <message>
        <source>Use the template</source>
        <translation>Utiliser le modèle</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Mail texts</source>
        <translation>Textes des e-mails</translation>
    </message>
    <message>
        <source>What to edit</source>
        <translation>Que modifier</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Enregistrer vos modifications&#xa0;?</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>Ce que vous avez modifié ici n’est pas enregistré.</translation>
    </message>
</context>
<context>
    <name>TemplatesPart</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>More for templates</source>
        <translation>Autres actions pour les modèles</translation>
    </message>
    <message>
        <source>Templates by kind</source>
        <translation>Modèles par type</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Choisissez un modèle</translation>
    </message>
    <message>
        <source>What is made from it starts with its title, its content and its reminders.</source>
        <translation>Ce qui en est créé commence par son titre, son contenu et ses rappels.</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Aucun modèle pour l’instant</translation>
    </message>
    <message>
        <source>Begin with the prepared ones; each may be changed or archived.</source>
        <translation>Commencez par ceux qui sont fournis&#xa0;; chacun peut être modifié ou archivé.</translation>
    </message>
    <message>
        <source>Add prepared templates</source>
        <translation>Ajouter les modèles fournis</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>reminders off</source>
        <translation>rappels désactivés</translation>
    </message>
    <message>
        <source>All prepared templates are there already, some perhaps archived.</source>
        <translation>Tous les modèles fournis sont déjà là, certains peut-être archivés.</translation>
    </message>
    <message>
        <source>Hide archived</source>
        <translation>Masquer les archivés</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Afficher les archivés</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n modèle ajouté</numerusform>
            <numerusform>%n modèles ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir de l’archive</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Enregistrez-le d’abord.</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name} archivé</translation>
    </message>
    <message>
        <source>{name} taken out of the archive</source>
        <translation>{name} sorti de l’archive</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Test with an account</source>
        <translation>Essayer avec un dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Il n’y a pas encore de dossier.</translation>
    </message>
    <message>
        <source>Nothing is sent now.</source>
        <translation>Rien n’est envoyé maintenant.</translation>
    </message>
    <message>
        <source>Read {name} as it will be attached</source>
        <translation>Lire {name} tel qu’il sera joint</translation>
    </message>
    <message>
        <source>Reminders: {days}</source>
        <translation>Rappels&#xa0;: {days}</translation>
    </message>
    <message>
        <source>No reminders.</source>
        <translation>Aucun rappel.</translation>
    </message>
    <message>
        <source>Enclosed: {names}</source>
        <translation>Joint&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Unsaved change</source>
        <translation>Modification non enregistrée</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ThreadsList</name>
    <message>
        <source>Replied</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actives</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Reminder {n}</source>
        <translation>Rappel {n}</translation>
    </message>
    <message>
        <source>{day}, now</source>
        <translation>{day}, maintenant</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>send</comment>
        <translation>Annuler l’envoi</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is asked of anybody yet</source>
        <translation>Rien n’est encore demandé à personne</translation>
    </message>
    <message>
        <source>Send a first request: what leaves each day, and what needs you, stands here.</source>
        <translation>Envoyez une première demande&#xa0;: ce qui part chaque jour et ce qui vous attend figure ici.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>À envoyer aujourd’hui</translation>
    </message>
    <message>
        <source>Waiting on clients</source>
        <translation>En attente des clients</translation>
    </message>
    <message>
        <source>Failed or bounced</source>
        <translation>En échec ou revenus</translation>
    </message>
    <message>
        <source>Clients have acted</source>
        <translation>Clients ayant agi</translation>
    </message>
    <message>
        <source>Next 14 days</source>
        <translation>14 prochains jours</translation>
    </message>
    <message>
        <source>Reminders of the next 14 days</source>
        <translation>Rappels des 14 prochains jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) scheduled</source>
        <translation>
            <numerusform>%n rappel prévu</numerusform>
            <numerusform>%n rappels prévus</numerusform>
        </translation>
    </message>
    <message>
        <source>{scheduled}, each request’s next alone</source>
        <translation>{scheduled}, seul le prochain de chaque demande</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n envoyé</numerusform>
            <numerusform>%n envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to go</source>
        <translation>
            <numerusform>%n encore à partir</numerusform>
            <numerusform>%n encore à partir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation>
            <numerusform>dans %n dossier</numerusform>
            <numerusform>dans %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n attend une décision</numerusform>
            <numerusform>%n attendent une décision</numerusform>
        </translation>
    </message>
    <message>
        <source>Every e-mail left, or is on its way</source>
        <translation>Chaque e-mail est parti ou en route</translation>
    </message>
    <message>
        <source>it is your turn</source>
        <translation>c’est à vous</translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>rien ne vous attend</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) to read</source>
        <translation>
            <numerusform>%n réponse à lire</numerusform>
            <numerusform>%n réponses à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day}&#xa0;: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}, {sent} sent already</source>
        <translation>{said}, {sent} déjà envoyés</translation>
    </message>
    <message>
        <source>{said}, closed</source>
        <translation>{said}, fermé</translation>
    </message>
</context>
<context>
    <name>TodosCard</name>
    <message>
        <source>Add a to-do (Ctrl T)</source>
        <translation>Ajouter un point (Ctrl T)</translation>
    </message>
    <message>
        <source>Add a to-do</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>To-dos · {done} of {total} done</source>
        <translation>Points à faire · {done} sur {total}</translation>
    </message>
    <message>
        <source>More actions for {name}</source>
        <translation>Autres actions pour {name}</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>le client</translation>
    </message>
    <message>
        <source>done by {who}, {when}</source>
        <translation>fait par {who}, {when}</translation>
    </message>
    <message>
        <source>Done by the firm</source>
        <translation>Fait par le cabinet</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>To-dos changed</source>
        <translation>Points à faire modifiés</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Send request</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Review the message, then send</source>
        <translation>Relire le message, puis envoyer</translation>
    </message>
    <message>
        <source>Include those that were asked again a short while ago</source>
        <translation>Inclure ceux qui ont été redemandés il y a peu</translation>
    </message>
    <message>
        <source>Selected pending documents: {n}</source>
        <translation>Documents en attente cochés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>All pending documents: {n}</source>
        <translation>Tous les documents en attente&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message to the client</source>
        <translation>Message au client</translation>
    </message>
    <message>
        <source>Edited for these e-mails only. Each document has its own buttons to answer.</source>
        <translation>Modifié pour ces e-mails seulement. Chaque document a ses propres boutons de réponse.</translation>
    </message>
    <message>
        <source>They wait {seconds} s in the outbox: Undo takes them back.</source>
        <translation>Ils attendent {seconds} s dans la boîte d’envoi&#xa0;: l’envoi peut être annulé jusque-là.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)?</source>
        <translation>
            <numerusform>Envoyer&#xa0;%n e-mail&#xa0;?</numerusform>
            <numerusform>Envoyer&#xa0;%n e-mails&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more account(s)</source>
        <translation>
            <numerusform>et&#xa0;%n autre dossier</numerusform>
            <numerusform>et&#xa0;%n autres dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) to {contacts} contacts in {accounts} accounts · {seconds} s to undo</source>
        <translation>
            <numerusform>%n e-mail · contacts&#xa0;: {contacts}, dossiers&#xa0;: {accounts} · {seconds} s pour annuler</numerusform>
            <numerusform>%n e-mails · contacts&#xa0;: {contacts}, dossiers&#xa0;: {accounts} · {seconds} s pour annuler</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be e-mailed.</source>
        <translation>Personne ne peut recevoir d’e-mail.</translation>
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
            <numerusform>%n document dans un e-mail</numerusform>
            <numerusform>%n documents dans un e-mail</numerusform>
        </translation>
    </message>
    <message>
        <source>{account}: nobody to notify, “{title}” is skipped.</source>
        <translation>{account}&#xa0;: aucun destinataire, «&#xa0;{title}&#xa0;» n’est pas envoyé.</translation>
    </message>
    <message>
        <source>{account}: “{title}” was asked again a short while ago, it is skipped.</source>
        <translation>{account}&#xa0;: «&#xa0;{title}&#xa0;» a été redemandé il y a peu, il n’est pas envoyé.</translation>
    </message>
    <message>
        <source>{account}: an e-mail about “{title}” waits in the outbox already.</source>
        <translation>{account}&#xa0;: un e-mail sur «&#xa0;{title}&#xa0;» attend déjà dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>{account}: “{title}” is not pending any more.</source>
        <translation>{account}&#xa0;: «&#xa0;{title}&#xa0;» n’est plus en attente.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The first of these e-mails</source>
        <translation>Le premier de ces e-mails</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Next: nothing planned</source>
        <translation>Prochain&#xa0;: rien de prévu</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) today</source>
        <translation>
            <numerusform>%n e-mail aujourd’hui</numerusform>
            <numerusform>%n e-mails aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {moment}, {left}</source>
        <translation>Prochain&#xa0;: {moment}, {left}</translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation>Prochain&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Next: …</source>
        <translation>Prochain&#xa0;: …</translation>
    </message>
    <message>
        <source>Open Relance</source>
        <translation>Ouvrir Relance</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Nouvelle demande…</translation>
    </message>
    <message>
        <source>Going out today ({count})</source>
        <translation>Envois du jour ({count})</translation>
    </message>
    <message>
        <source>Problems in the outbox ({count})</source>
        <translation>Problèmes dans la boîte d’envoi ({count})</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Quit Relance</source>
        <translation>Quitter Relance</translation>
    </message>
    <message>
        <source>Check mail now</source>
        <translation>Relever le courrier</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Jusqu’à ma reprise</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre les envois</translation>
    </message>
    <message>
        <source>Until Monday</source>
        <translation>Jusqu’à lundi</translation>
    </message>
    <message>
        <source>Until {monday}</source>
        <translation>Jusqu’à {monday}</translation>
    </message>
</context>
<context>
    <name>TrayStatus</name>
    <message>
        <source>Status – Relance</source>
        <translation>État – Relance</translation>
    </message>
    <message>
        <source>Relance status</source>
        <translation>État de Relance</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Envoyés aujourd’hui</translation>
    </message>
    <message>
        <source>Open Relance</source>
        <translation>Ouvrir Relance</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>{sent} of {all} sent today</source>
        <translation>{sent} sur {all} envoyés aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting on clients</source>
        <translation>En attente des clients</translation>
    </message>
    <message>
        <source>Client replies</source>
        <translation>Réponses des clients</translation>
    </message>
    <message>
        <source>Problems in the outbox</source>
        <translation>Problèmes dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Nobody to notify</source>
        <translation>Aucun destinataire</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Backed up {moment}</source>
        <translation>Sauvegarde&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
</context>
<context>
    <name>UnitField</name>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>What the quantity counts: hour, day, piece… or a word of your own</source>
        <translation>Ce que compte la quantité&#xa0;: heure, jour, pièce… ou un mot à vous</translation>
    </message>
</context>
<context>
    <name>Until</name>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>E-mails go on from</source>
        <translation>Les e-mails reprennent à partir du</translation>
    </message>
    <message>
        <source>Until somebody resumes it</source>
        <translation>Jusqu’à la reprise</translation>
    </message>
</context>
<context>
    <name>WantedCard</name>
    <message>
        <source>Comes back on {day}</source>
        <translation>Revient le {day}</translation>
    </message>
    <message>
        <source>Ask for one more document…</source>
        <translation>Demander une pièce de plus…</translation>
    </message>
    <message>
        <source>Ask for one more document</source>
        <translation>Demander une pièce de plus</translation>
    </message>
    <message>
        <source>{name}: received</source>
        <translation>{name}&#xa0;: reçu</translation>
    </message>
    <message>
        <source>{name}: not received</source>
        <translation>{name}&#xa0;: pas reçu</translation>
    </message>
    <message>
        <source>{name}: struck off</source>
        <translation>{name}&#xa0;: retiré de la liste</translation>
    </message>
    <message>
        <source>{name}: asked for again</source>
        <translation>{name}&#xa0;: redemandé</translation>
    </message>
    <message>
        <source>{name}: asked for</source>
        <translation>{name}&#xa0;: demandé</translation>
    </message>
</context>
<context>
    <name>WantedLine</name>
    <message>
        <source>Ask for {name} again</source>
        <translation>Redemander {name}</translation>
    </message>
    <message>
        <source>Strike off {name}: does not exist</source>
        <translation>Retirer {name} de la liste&#xa0;: n’existe pas</translation>
    </message>
    <message>
        <source>Struck off: no longer asked for</source>
        <translation>Retirée&#xa0;: n’est plus demandée</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les réglages</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>Apply also to %n waiting request(s) with the firm’s numbers</source>
        <translation>
            <numerusform>Appliquer aussi à %n demande en attente qui suit les nombres du cabinet</numerusform>
            <numerusform>Appliquer aussi à %n demandes en attente qui suivent les nombres du cabinet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder date(s) move</source>
        <translation>
            <numerusform>%n date de rappel change</numerusform>
            <numerusform>%n dates de rappel changent</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder date moves</source>
        <translation>Aucune date de rappel ne change</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: from {before} to {after}</source>
        <translation>{name}&#xa0;: du {before} au {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>WhoFilter</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who: anyone</source>
        <translation>Qui&#xa0;: tous</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Edit e-mail</source>
        <translation>Modifier l’e-mail</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>This time only. The greeting, the signature and the buttons to answer are added to it.</source>
        <translation>Pour cette fois seulement. La formule d’appel, la signature et les boutons de réponse y sont ajoutés.</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) changed</source>
        <translation>
            <numerusform>%n e-mail modifié</numerusform>
            <numerusform>%n e-mails modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The e-mail as it would leave</source>
        <translation>L’e-mail tel qu’il partirait</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>The client’s own values stand in for {names}</source>
        <translation>Remplacés par les valeurs du client&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Shorten the text: at most {limit} characters are kept.</source>
        <translation>Raccourcissez le texte&#xa0;: {limit} caractères au plus sont gardés.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} sur {of}</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>_LetterheadCard</name>
    <message>
        <source>Papers</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Prochain numéro</translation>
    </message>
    <message>
        <source>Where your other program ended. Once one is out, they count by themselves.</source>
        <translation>Là où votre ancien logiciel s’est arrêté. Dès qu’une facture est partie, les numéros suivent.</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Check user name and password, then test again.</source>
        <translation>Vérifiez le nom d’utilisateur et le mot de passe, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>This server wants a sign-in: enter a user name and password.</source>
        <translation>Ce serveur exige une connexion&#xa0;: saisissez un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>This server offers no sign-in here. Try port 587 with STARTTLS.</source>
        <translation>Ce serveur ne propose pas de connexion ici. Essayez le port 587 avec STARTTLS.</translation>
    </message>
    <message>
        <source>Signing in by password is switched off for this mailbox. Your administrator can allow it (SMTP AUTH).</source>
        <translation>La connexion par mot de passe est désactivée pour cette boîte. Votre administrateur peut l’autoriser (SMTP AUTH).</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS: a password never travels in the open.</source>
        <translation>Choisissez TLS ou STARTTLS&#xa0;: un mot de passe ne voyage jamais en clair.</translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer, then test again.</source>
        <translation>Déverrouillez le coffre de cet ordinateur, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Install or start a keyring on this computer, then test again.</source>
        <translation>Installez ou démarrez un coffre sur cet ordinateur, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. Check the server name; it must be the one in its certificate.</source>
        <translation>Le serveur n’a pas pu prouver son identité. Vérifiez son nom&#xa0;; ce doit être celui de son certificat.</translation>
    </message>
    <message>
        <source>Try the other security: TLS goes with port 465, STARTTLS with 587.</source>
        <translation>Essayez l’autre sécurité&#xa0;: TLS va avec le port 465, STARTTLS avec le 587.</translation>
    </message>
    <message>
        <source>This server wants encryption: choose STARTTLS.</source>
        <translation>Ce serveur exige le chiffrement&#xa0;: choisissez STARTTLS.</translation>
    </message>
    <message>
        <source>This port offers no STARTTLS. Try TLS with port 465.</source>
        <translation>Ce port ne propose pas STARTTLS. Essayez TLS avec le port 465.</translation>
    </message>
    <message>
        <source>Use the address of this mailbox as the sender’s address.</source>
        <translation>Utilisez l’adresse de cette boîte comme adresse de l’expéditeur.</translation>
    </message>
    <message>
        <source>The server turns this computer away. Ask your provider why.</source>
        <translation>Le serveur refuse cet ordinateur. Demandez pourquoi à votre fournisseur.</translation>
    </message>
    <message>
        <source>No server of that name was found. Check its spelling, and that this computer is online.</source>
        <translation>Aucun serveur de ce nom n’a été trouvé. Vérifiez l’orthographe, et que cet ordinateur est connecté.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check that this computer is online, then name and port of the server.</source>
        <translation>Rien ne répond à cette adresse. Vérifiez que cet ordinateur est connecté, puis le nom et le port du serveur.</translation>
    </message>
    <message>
        <source>The server does not answer. TLS goes with port 465, STARTTLS with 587.</source>
        <translation>Le serveur ne répond pas. TLS va avec le port 465, STARTTLS avec le 587.</translation>
    </message>
    <message>
        <source>The connection broke off. Test again.</source>
        <translation>La connexion s’est interrompue. Testez de nouveau.</translation>
    </message>
    <message>
        <source>The provider’s limit is reached. It works again later.</source>
        <translation>La limite du fournisseur est atteinte. Cela fonctionnera de nouveau plus tard.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the sender’s address.</source>
        <translation>Le serveur ne connaît pas cette adresse. Vérifiez l’adresse de l’expéditeur.</translation>
    </message>
    <message>
        <source>Your own mailbox is full. Make room in it.</source>
        <translation>Votre propre boîte est pleine. Faites-y de la place.</translation>
    </message>
    <message>
        <source>The server does not take e-mails for this address.</source>
        <translation>Le serveur n’accepte pas d’e-mails pour cette adresse.</translation>
    </message>
    <message>
        <source>The server takes the test e-mail for spam. Ask your provider.</source>
        <translation>Le serveur prend l’e-mail de test pour du spam. Demandez à votre fournisseur.</translation>
    </message>
    <message>
        <source>The server asks to try again later.</source>
        <translation>Le serveur demande de réessayer plus tard.</translation>
    </message>
    <message>
        <source>E-mails can be sent, but the incoming server refused the sign-in. Allow IMAP in your provider’s settings.</source>
        <translation>Les e-mails peuvent partir, mais le serveur entrant a refusé la connexion. Autorisez IMAP dans les réglages de votre fournisseur.</translation>
    </message>
    <message>
        <source>E-mails can be sent, but the incoming server could not prove who it is. Check its name.</source>
        <translation>Les e-mails peuvent partir, mais le serveur entrant n’a pas pu prouver son identité. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>E-mails can be sent, but no incoming server answers there. Check its name; IMAP over TLS has port 993.</source>
        <translation>Les e-mails peuvent partir, mais aucun serveur entrant n’y répond. Vérifiez son nom&#xa0;; IMAP sur TLS a le port 993.</translation>
    </message>
    <message>
        <source>Your usual password is refused here: make an app password in your provider’s security settings.</source>
        <translation>Votre mot de passe habituel est refusé ici&#xa0;: créez un mot de passe d’application dans les réglages de sécurité de votre fournisseur.</translation>
    </message>
    <message>
        <source>Sending by other programs must first be switched on in your provider’s settings.</source>
        <translation>L’envoi par d’autres programmes doit d’abord être activé dans les réglages de votre fournisseur.</translation>
    </message>
    <message>
        <source>This provider takes no passwords from other programs any more. Choose another mailbox.</source>
        <translation>Ce fournisseur n’accepte plus les mots de passe d’autres programmes. Choisissez une autre boîte.</translation>
    </message>
    <message>
        <source>Your administrator must allow sign-in by password for this mailbox (SMTP AUTH).</source>
        <translation>Votre administrateur doit autoriser la connexion par mot de passe pour cette boîte (SMTP AUTH).</translation>
    </message>
    <message>
        <source>Proton Bridge must run on this computer; use the password that it shows.</source>
        <translation>Proton Bridge doit tourner sur cet ordinateur&#xa0;; utilisez le mot de passe qu’il affiche.</translation>
    </message>
    <message>
        <source>Server found</source>
        <translation>Serveur trouvé</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation>Serveur injoignable</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Connexion sécurisée</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Pas de connexion sécurisée</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Test e-mail accepted</source>
        <translation>E-mail de test accepté</translation>
    </message>
    <message>
        <source>Test e-mail refused</source>
        <translation>E-mail de test refusé</translation>
    </message>
    <message>
        <source>Mailbox readable</source>
        <translation>Boîte lisible</translation>
    </message>
    <message>
        <source>Mailbox not readable</source>
        <translation>Boîte illisible</translation>
    </message>
    <message>
        <source>Kept in Windows Credential Manager, never in the database or in backups.</source>
        <translation>Conservé dans le Gestionnaire d’identification de Windows, jamais dans la base de données ni dans les sauvegardes.</translation>
    </message>
    <message>
        <source>Kept in the macOS Keychain, never in the database or in backups.</source>
        <translation>Conservé dans le Trousseau d’accès de macOS, jamais dans la base de données ni dans les sauvegardes.</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring (Secret Service), never in the database or in backups.</source>
        <translation>Conservé dans le coffre de cet ordinateur (Secret Service), jamais dans la base de données ni dans les sauvegardes.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it, for example by signing in again; e-mails wait.</source>
        <translation>Le coffre de cet ordinateur est verrouillé. Déverrouillez-le, par exemple en rouvrant votre session&#xa0;; les e-mails attendent.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep a password in. Install or start one (GNOME Keyring, KWallet).</source>
        <translation>Cet ordinateur n’a pas de coffre pour garder un mot de passe. Installez-en ou démarrez-en un (GNOME Keyring, KWallet).</translation>
    </message>
    <message>
        <source>The keyring does not answer: a window of it may be waiting for you. Unlock it, then look again.</source>
        <translation>Le coffre ne répond pas&#xa0;: une de ses fenêtres vous attend peut-être. Déverrouillez-le, puis vérifiez de nouveau.</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Sending has stopped</source>
        <translation>Les envois sont arrêtés</translation>
    </message>
    <message>
        <source>Your mailbox cannot be read</source>
        <translation>Votre boîte ne peut pas être lue</translation>
    </message>
    <message>
        <source>Relance keeps sending</source>
        <translation>Relance continue d’envoyer</translation>
    </message>
    <message>
        <source>It stays in the tray: its icon shows how sending stands, opens the window and quits.</source>
        <translation>Relance reste dans la zone de notification&#xa0;: son icône montre l’état des envois, ouvre la fenêtre et quitte.</translation>
    </message>
    <message>
        <source>“{title}”: {what}</source>
        <translation>«&#xa0;{title}&#xa0;»&#xa0;: {what}</translation>
    </message>
    <message>
        <source>A client has acted</source>
        <translation>Un client a agi</translation>
    </message>
    <message numerus="yes">
        <source>Clients have acted on %n request(s)</source>
        <translation>
            <numerusform>Des clients ont agi sur %n demande</numerusform>
            <numerusform>Des clients ont agi sur %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Relance shows which.</source>
        <translation>Relance montre lesquels.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) need you</source>
        <translation>
            <numerusform>%n e-mail attend votre aide</numerusform>
            <numerusform>%n e-mails attendent votre aide</numerusform>
        </translation>
    </message>
    <message>
        <source>The outbox shows each with what can be done.</source>
        <translation>La boîte d’envoi montre chacun avec ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>E-mail bounced: {account}</source>
        <translation>E-mail non distribué&#xa0;: {account}</translation>
    </message>
    <message>
        <source>E-mail not accepted: {account}</source>
        <translation>E-mail refusé&#xa0;: {account}</translation>
    </message>
    <message>
        <source>Unclear whether an e-mail left: {account}</source>
        <translation>On ignore si un e-mail est parti&#xa0;: {account}</translation>
    </message>
    <message>
        <source>An e-mail waits for your decision: {account}</source>
        <translation>Un e-mail attend votre décision&#xa0;: {account}</translation>
    </message>
    <message>
        <source>E-mail with a problem: {account}</source>
        <translation>E-mail en difficulté&#xa0;: {account}</translation>
    </message>
    <message>
        <source>{address} does not work. “{title}” was not delivered.</source>
        <translation>{address} ne fonctionne pas. «&#xa0;{title}&#xa0;» n’a pas été distribué.</translation>
    </message>
    <message>
        <source>“{title}” to {address} was refused.</source>
        <translation>«&#xa0;{title}&#xa0;» à {address} a été refusé.</translation>
    </message>
    <message>
        <source>“{title}” to {address}: say in the outbox whether it is to be sent again.</source>
        <translation>«&#xa0;{title}&#xa0;» à {address}&#xa0;: indiquez dans la boîte d’envoi s’il faut l’envoyer de nouveau.</translation>
    </message>
    <message>
        <source>“{title}” to {address} leaves once you approve it in the outbox.</source>
        <translation>«&#xa0;{title}&#xa0;» à {address} part dès que vous le validez dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>The server said: {words}</source>
        <translation>Réponse du serveur&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre les envois</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>banking</name>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>all their numbers</source>
        <translation>tous leurs numéros</translation>
    </message>
    <message>
        <source>payment reference</source>
        <translation>référence de paiement</translation>
    </message>
    <message>
        <source>payment references</source>
        <translation>références de paiement</translation>
    </message>
    <message>
        <source>digits of the number</source>
        <translation>chiffres du numéro</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>their sum</source>
        <translation>leur somme</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>payeur</translation>
    </message>
    <message>
        <source>a part of the balance</source>
        <translation>une partie du solde</translation>
    </message>
    <message>
        <source>more than is owed</source>
        <translation>plus que le solde</translation>
    </message>
    <message>
        <source>other numbers are named too</source>
        <translation>d’autres numéros sont cités aussi</translation>
    </message>
    <message>
        <source>all that the client owes</source>
        <translation>tout ce que doit le client</translation>
    </message>
    <message>
        <source>several add up to it</source>
        <translation>plusieurs dont la somme convient</translation>
    </message>
    <message>
        <source>paid from this bank account before</source>
        <translation>ce compte bancaire a déjà payé</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>the oldest first</source>
        <translation>la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>nothing but the amount</source>
        <translation>rien que le montant</translation>
    </message>
    <message>
        <source>the invoice named is in another currency</source>
        <translation>la facture citée est dans une autre devise</translation>
    </message>
    <message>
        <source>another line pays the invoice named</source>
        <translation>une autre ligne règle la facture citée</translation>
    </message>
    <message>
        <source>the invoice named is paid already</source>
        <translation>la facture citée est déjà réglée</translation>
    </message>
    <message>
        <source>such a payment is recorded already</source>
        <translation>un tel règlement est déjà enregistré</translation>
    </message>
    <message>
        <source>the payer is another client</source>
        <translation>le payeur est un autre client</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>This file is no bank statement that Relance reads. Download it as CAMT.053, MT940, OFX or CSV.</source>
        <translation>Ce fichier n’est pas un relevé bancaire que Relance sait lire. Téléchargez-le en CAMT.053, MT940, OFX ou CSV.</translation>
    </message>
    <message>
        <source>This statement is too long. Download it month by month.</source>
        <translation>Ce relevé est trop long. Téléchargez-le mois par mois.</translation>
    </message>
    <message>
        <source>This file is too large. Download the statement month by month.</source>
        <translation>Ce fichier est trop volumineux. Téléchargez le relevé mois par mois.</translation>
    </message>
    <message>
        <source>This file is damaged. Download the statement again.</source>
        <translation>Ce fichier est endommagé. Téléchargez de nouveau le relevé.</translation>
    </message>
    <message>
        <source>This file is not read for safety. Download the statement as MT940 or CSV.</source>
        <translation>Ce fichier n’est pas lu par sécurité. Téléchargez le relevé en MT940 ou CSV.</translation>
    </message>
    <message>
        <source>This file is no bank statement. Unpack a ZIP first; a PDF cannot be read: download CAMT.053 or CSV.</source>
        <translation>Ce fichier n’est pas un relevé bancaire. Décompressez d’abord un ZIP&#xa0;; un PDF ne peut pas être lu&#xa0;: téléchargez en CAMT.053 ou CSV.</translation>
    </message>
    <message>
        <source>{number} is in another currency than the payment.</source>
        <translation>{number} est dans une autre devise que le paiement.</translation>
    </message>
    <message>
        <source>More than the balance of {number} would be recorded. Look at its lines again.</source>
        <translation>Le règlement dépasserait le solde de {number}. Revoyez ses lignes.</translation>
    </message>
    <message>
        <source>{number} was paid or ended meanwhile. Look at its lines again.</source>
        <translation>{number} a été réglée ou close entre-temps. Revoyez ses lignes.</translation>
    </message>
    <message>
        <source>Tick the payments to record.</source>
        <translation>Cochez les règlements à enregistrer.</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Suspendre les rappels</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Reprendre les rappels</translation>
    </message>
    <message>
        <source>Set reminders</source>
        <translation>Régler les rappels</translation>
    </message>
    <message>
        <source>Client answered</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>One extra e-mail about each; reminders go on as they are.</source>
        <translation>Un e-mail de plus pour chacune&#xa0;; les rappels continuent comme prévu.</translation>
    </message>
    <message>
        <source>No reminder leaves meanwhile. Afterwards each goes on with its next one.</source>
        <translation>Aucun rappel ne part entre-temps. Ensuite, chacune reprend avec le suivant.</translation>
    </message>
    <message>
        <source>Each goes on with its next reminder: one at most of what was missed.</source>
        <translation>Chacune reprend avec son prochain rappel&#xa0;: un seul au plus de ceux manqués.</translation>
    </message>
    <message>
        <source>What is not ticked stays as each request has it.</source>
        <translation>Ce qui n’est pas coché reste tel quel dans chaque demande.</translation>
    </message>
    <message>
        <source>No reminder leaves for five open days, so that somebody can read.</source>
        <translation>Aucun rappel ne part pendant cinq jours ouvrés, le temps de lire.</translation>
    </message>
    <message>
        <source>While archived they mail nobody. You can take them out again.</source>
        <translation>Archivées, elles n’envoient rien. Vous pourrez les ressortir.</translation>
    </message>
    <message>
        <source>Their reminders go on, where their clients have not acted.</source>
        <translation>Leurs rappels reprennent, si le client n’a pas répondu.</translation>
    </message>
    <message>
        <source>Nothing is asked any more: their reminders end. Nobody is told.</source>
        <translation>Plus rien n’est demandé&#xa0;: leurs rappels cessent. Personne n’est prévenu.</translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n request(s) paused</source>
        <translation>
            <numerusform>Rappels de %n demande suspendus</numerusform>
            <numerusform>Rappels de %n demandes suspendus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n request(s) resumed</source>
        <translation>
            <numerusform>Rappels de %n demande repris</numerusform>
            <numerusform>Rappels de %n demandes repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n request(s) set</source>
        <translation>
            <numerusform>Rappels de %n demande réglés</numerusform>
            <numerusform>Rappels de %n demandes réglés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s): client answered</source>
        <translation>
            <numerusform>%n demande&#xa0;: le client a répondu</numerusform>
            <numerusform>%n demandes&#xa0;: le client a répondu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) archived</source>
        <translation>
            <numerusform>%n demande archivée</numerusform>
            <numerusform>%n demandes archivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) taken out of the archive</source>
        <translation>
            <numerusform>%n demande sortie des archives</numerusform>
            <numerusform>%n demandes sorties des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn</source>
        <translation>
            <numerusform>%n demande retirée</numerusform>
            <numerusform>%n demandes retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is asked any more, or not yet</source>
        <translation>Plus rien n’est demandé, ou pas encore</translation>
    </message>
    <message>
        <source>An e-mail about it waits in the outbox</source>
        <translation>Un e-mail à son sujet attend dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Resent a short while ago</source>
        <translation>Renvoyée il y a peu</translation>
    </message>
    <message>
        <source>Nobody to notify</source>
        <translation>Aucun destinataire</translation>
    </message>
    <message>
        <source>It is in the archive</source>
        <translation>Elle est archivée</translation>
    </message>
    <message>
        <source>It is not in the archive</source>
        <translation>Elle n’est pas archivée</translation>
    </message>
    <message>
        <source>This kind, or this state, is not withdrawn</source>
        <translation>Ce type, ou cet état, ne se retire pas</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n account(s)</source>
        <translation>
            <numerusform>de %n dossier</numerusform>
            <numerusform>de %n dossiers</numerusform>
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
            <numerusform>à %n contact</numerusform>
            <numerusform>à %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait {seconds} s in the outbox: Undo takes them back.</source>
        <translation>Ils attendent {seconds}&#xa0;s dans la boîte d’envoi&#xa0;: vous pouvez annuler l’envoi.</translation>
    </message>
    <message>
        <source>Nobody is e-mailed.</source>
        <translation>Personne ne reçoit d’e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>Promised a day</source>
        <translation>A promis un jour</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Message laissé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Mauvais numéro</translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation>Promis pour le {day}</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Settings: firm</source>
        <translation>Réglages&#xa0;: cabinet</translation>
    </message>
    <message>
        <source>Settings: mail account</source>
        <translation>Réglages&#xa0;: compte de messagerie</translation>
    </message>
    <message>
        <source>Settings: reminder defaults</source>
        <translation>Réglages&#xa0;: rappels par défaut</translation>
    </message>
    <message>
        <source>Settings: team</source>
        <translation>Réglages&#xa0;: équipe</translation>
    </message>
    <message>
        <source>Settings: services and prices</source>
        <translation>Paramètres&#xa0;: prestations et tarifs</translation>
    </message>
    <message>
        <source>Settings: appearance, language, theme</source>
        <translation>Réglages&#xa0;: apparence, langue, thème</translation>
    </message>
    <message>
        <source>Settings: program, start at login</source>
        <translation>Réglages&#xa0;: programme, démarrage à l’ouverture de session</translation>
    </message>
    <message>
        <source>Settings: backups</source>
        <translation>Réglages&#xa0;: sauvegardes</translation>
    </message>
    <message>
        <source>Settings: privacy</source>
        <translation>Paramètres&#xa0;: confidentialité</translation>
    </message>
    <message>
        <source>Settings: about Relance</source>
        <translation>Réglages&#xa0;: à propos de Relance</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>Suspendre tous les envois</translation>
    </message>
    <message>
        <source>Pause all sending for 1 hour</source>
        <translation>Suspendre tous les envois pendant 1 heure</translation>
    </message>
    <message>
        <source>Pause all sending until tomorrow</source>
        <translation>Suspendre tous les envois jusqu’à demain</translation>
    </message>
    <message>
        <source>Pause all sending until Monday</source>
        <translation>Suspendre tous les envois jusqu’à lundi</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>Check mail now</source>
        <translation>Relever le courrier</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Help and keyboard shortcuts</source>
        <translation>Aide et raccourcis clavier</translation>
    </message>
    <message>
        <source>Catch-up review</source>
        <translation>Rattrapage</translation>
    </message>
    <message>
        <source>Docs: from clients</source>
        <translation>Documents&#xa0;: des clients</translation>
    </message>
    <message>
        <source>Docs: trash</source>
        <translation>Documents&#xa0;: corbeille</translation>
    </message>
    <message>
        <source>Outbox: problems</source>
        <translation>Boîte d’envoi&#xa0;: problèmes</translation>
    </message>
    <message>
        <source>Import bank statement…</source>
        <translation>Importer un relevé bancaire…</translation>
    </message>
    <message>
        <source>Quit Relance</source>
        <translation>Quitter Relance</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This does not work at the moment</source>
        <translation>Cela ne fonctionne pas pour le moment</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>C’est impossible</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>What leaves today stands here with its hour. On a line, Enter shows the e-mail, S snoozes, K skips it.</source>
        <translation>Ce qui part aujourd’hui figure ici avec son heure. Sur une ligne, Entrée montre l’e-mail, S le reporte, K le passe.</translation>
    </message>
    <message>
        <source>An account is a client. Switch NOTIFY on for each of its contacts who is to get e-mails.</source>
        <translation>Un dossier est un client. Activez NOTIFIER pour chacun de ses contacts qui doit recevoir les e-mails.</translation>
    </message>
    <message>
        <source>Questions leave as a PDF form. Drop the form that comes back into the organizer: its answers are read.</source>
        <translation>Les questions partent en formulaire PDF. Déposez le formulaire reçu dans le questionnaire&#xa0;: ses réponses sont lues.</translation>
    </message>
    <message>
        <source>Signers get the paper, the others are told. Record the signed copy when it comes back.</source>
        <translation>Les signataires reçoivent le document, les autres en sont informés. Enregistrez l’exemplaire signé à son retour.</translation>
    </message>
    <message>
        <source>The eye opens an invoice, and its three dots send it again. Those of another program can be imported.</source>
        <translation>L’œil ouvre une facture, et ses trois points la renvoient. Celles d’un autre logiciel s’importent.</translation>
    </message>
    <message>
        <source>Ask for signatures and approvals here. One button reminds of all approvals that are pending.</source>
        <translation>Demandez ici signatures et approbations. Un bouton rappelle toutes les approbations en attente.</translation>
    </message>
    <message>
        <source>Reminders of a chat stop when all its to-dos are done. Internal notes never leave the firm.</source>
        <translation>Les rappels d’une discussion s’arrêtent quand tous ses points sont faits. Les notes internes ne quittent jamais le cabinet.</translation>
    </message>
    <message>
        <source>List what the client is to send, and tick it as it arrives: e-mails name only what is missing.</source>
        <translation>Listez ce que le client doit envoyer, et cochez à l’arrivée&#xa0;: les e-mails ne nomment que ce qui manque.</translation>
    </message>
    <message>
        <source>Everything still asked of your clients, as they would see it.</source>
        <translation>Tout ce qui est encore demandé à vos clients, tel qu’ils le verraient.</translation>
    </message>
    <message>
        <source>Jobs move through stages, and a stage can ask the client by itself. You see first what would be sent.</source>
        <translation>Les missions passent par des étapes, et une étape peut demander d’elle-même au client. Vous voyez d’abord ce qui serait envoyé.</translation>
    </message>
    <message>
        <source>Every reminder of the next 60 days. Enter shows the e-mail, and why it leaves on that day.</source>
        <translation>Chaque rappel des 60 prochains jours. Entrée montre l’e-mail, et pourquoi il part ce jour-là.</translation>
    </message>
    <message>
        <source>All reminders are sent and nothing came: call, and log the day that was promised.</source>
        <translation>Tous les rappels sont partis et rien n’est venu&#xa0;: appelez, et notez le jour promis.</translation>
    </message>
    <message>
        <source>Every e-mail and what became of it. “Sent” means that your mail server accepted it.</source>
        <translation>Chaque e-mail et ce qu’il est devenu. «&#xa0;Envoyé&#xa0;» signifie que votre serveur de messagerie l’a accepté.</translation>
    </message>
    <message>
        <source>Begin with the prepared templates, and change them. “Mail texts” holds the words of each e-mail.</source>
        <translation>Commencez par les modèles fournis, et modifiez-les. «&#xa0;Textes des e-mails&#xa0;» contient les mots de chaque e-mail.</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Account</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title (Mr, Ms)</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Contact (first and last name)</source>
        <translation>Contact (prénom et nom)</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Notifiés</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyée le</translation>
    </message>
    <message>
        <source>Reminders sent</source>
        <translation>Rappels envoyés</translation>
    </message>
    <message>
        <source>Last reminder on</source>
        <translation>Dernier rappel le</translation>
    </message>
    <message>
        <source>Amount still due</source>
        <translation>Reste à régler</translation>
    </message>
    <message>
        <source>Days until next reminder</source>
        <translation>Jours avant le prochain rappel</translation>
    </message>
    <message>
        <source>Number of reminders</source>
        <translation>Nombre de rappels</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Montant reçu</translation>
    </message>
    <message>
        <source>Amount paid out</source>
        <translation>Montant versé</translation>
    </message>
    <message>
        <source>Received or paid out</source>
        <translation>Reçu ou versé</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>What the payer wrote</source>
        <translation>Libellé du payeur</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Référence de paiement</translation>
    </message>
    <message>
        <source>IBAN of the payer</source>
        <translation>IBAN du payeur</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>Référence de la banque</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) created</source>
        <translation>
            <numerusform>%n dossier créé</numerusform>
            <numerusform>%n dossiers créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed</source>
        <translation>
            <numerusform>%n dossier modifié</numerusform>
            <numerusform>%n dossiers modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%n contact ajouté</numerusform>
            <numerusform>%n contacts ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact modifié</numerusform>
            <numerusform>%n contacts modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) linked to a further account</source>
        <translation>
            <numerusform>%n contact lié à un autre dossier</numerusform>
            <numerusform>%n contacts liés à un autre dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) taken</source>
        <translation>
            <numerusform>%n facture reprise</numerusform>
            <numerusform>%n factures reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) updated</source>
        <translation>
            <numerusform>%n solde mis à jour</numerusform>
            <numerusform>%n soldes mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) settled: their reminders stop</source>
        <translation>
            <numerusform>%n facture réglée&#xa0;: ses rappels s’arrêtent</numerusform>
            <numerusform>%n factures réglées&#xa0;: leurs rappels s’arrêtent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) ended by the list: their reminders stop</source>
        <translation>
            <numerusform>%n facture close par la liste&#xa0;: ses rappels s’arrêtent</numerusform>
            <numerusform>%n factures closes par la liste&#xa0;: leurs rappels s’arrêtent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) back in the list: their reminders go on</source>
        <translation>
            <numerusform>%n facture revenue dans la liste&#xa0;: ses rappels reprennent</numerusform>
            <numerusform>%n factures revenues dans la liste&#xa0;: leurs rappels reprennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid already, or not owed: not taken</source>
        <translation>
            <numerusform>%n déjà réglée ou non due&#xa0;: non reprise</numerusform>
            <numerusform>%n déjà réglées ou non dues&#xa0;: non reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) recorded as already sent: nobody is e-mailed</source>
        <translation>
            <numerusform>%n demande enregistrée comme déjà envoyée&#xa0;: personne ne reçoit d’e-mail</numerusform>
            <numerusform>%n demandes enregistrées comme déjà envoyées&#xa0;: personne ne reçoit d’e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) still to come</source>
        <translation>
            <numerusform>%n rappel encore à venir</numerusform>
            <numerusform>%n rappels encore à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next reminder(s) had fallen due: they wait in the catch-up review</source>
        <translation>
            <numerusform>%n prochain rappel était échu&#xa0;: il attend dans la revue de rattrapage</numerusform>
            <numerusform>%n prochains rappels étaient échus&#xa0;: ils attendent dans la revue de rattrapage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without anybody to notify</source>
        <translation>
            <numerusform>%n dossier sans destinataire</numerusform>
            <numerusform>%n dossiers sans destinataire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) held: a person must look</source>
        <translation>
            <numerusform>%n facture retenue&#xa0;: à vérifier</numerusform>
            <numerusform>%n factures retenues&#xa0;: à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken</source>
        <translation>
            <numerusform>%n ligne non reprise</numerusform>
            <numerusform>%n lignes non reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>A line that only sums up</source>
        <translation>Ligne de total</translation>
    </message>
    <message>
        <source>More cells than headers: a separator stands inside a name</source>
        <translation>Plus de cellules que d’en-têtes&#xa0;: un séparateur se trouve dans un nom</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop long</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Pas de dossier</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Adresse e-mail invalide</translation>
    </message>
    <message>
        <source>Too many addresses</source>
        <translation>Trop d’adresses</translation>
    </message>
    <message>
        <source>Title not understood</source>
        <translation>Civilité non reconnue</translation>
    </message>
    <message>
        <source>Language not understood</source>
        <translation>Langue non reconnue</translation>
    </message>
    <message>
        <source>Relance writes English and French only</source>
        <translation>Relance n’écrit qu’en anglais et en français</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Ni oui ni non</translation>
    </message>
    <message>
        <source>The same contact as in line {other}</source>
        <translation>Même contact qu’à la ligne {other}</translation>
    </message>
    <message>
        <source>The same account as in line {other}</source>
        <translation>Même dossier qu’à la ligne {other}</translation>
    </message>
    <message>
        <source>No invoice number</source>
        <translation>Pas de numéro de facture</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Pas d’échéance</translation>
    </message>
    <message>
        <source>Due before it was issued</source>
        <translation>Échéance antérieure à la date</translation>
    </message>
    <message>
        <source>Date not understood</source>
        <translation>Date non reconnue</translation>
    </message>
    <message>
        <source>Day or month first? Choose it under Columns</source>
        <translation>Jour ou mois d’abord&#xa0;? Choisissez-le sous Colonnes</translation>
    </message>
    <message>
        <source>The date cannot be right</source>
        <translation>Date impossible</translation>
    </message>
    <message>
        <source>No total</source>
        <translation>Pas de total</translation>
    </message>
    <message>
        <source>Part paid, but not how much</source>
        <translation>Réglée en partie, sans montant</translation>
    </message>
    <message>
        <source>Amount not understood</source>
        <translation>Montant non reconnu</translation>
    </message>
    <message>
        <source>Decimal comma or point? Choose it under Columns</source>
        <translation>Virgule ou point décimal&#xa0;? Choisissez-le sous Colonnes</translation>
    </message>
    <message>
        <source>More decimals than the currency has</source>
        <translation>Plus de décimales que la devise</translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation>Montant trop grand</translation>
    </message>
    <message>
        <source>Less than nothing paid</source>
        <translation>Règlement négatif</translation>
    </message>
    <message>
        <source>Total, paid and balance do not agree</source>
        <translation>Total, réglé et solde ne concordent pas</translation>
    </message>
    <message>
        <source>Called paid, but a balance is left</source>
        <translation>Dite réglée, mais il reste un solde</translation>
    </message>
    <message>
        <source>Currency not known</source>
        <translation>Devise inconnue</translation>
    </message>
    <message>
        <source>Two currencies in one line</source>
        <translation>Deux devises sur une ligne</translation>
    </message>
    <message>
        <source>A credit note</source>
        <translation>Un avoir</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Un brouillon</translation>
    </message>
    <message>
        <source>The same line as {other}</source>
        <translation>Même ligne que {other}</translation>
    </message>
    <message>
        <source>The number of line {other}, but not the same content</source>
        <translation>Numéro de la ligne {other}, mais contenu différent</translation>
    </message>
    <message>
        <source>No such account: import the clients first</source>
        <translation>Dossier inconnu&#xa0;: importez d’abord les clients</translation>
    </message>
    <message>
        <source>Several accounts of this name: give a reference</source>
        <translation>Plusieurs dossiers de ce nom&#xa0;: donnez une référence</translation>
    </message>
    <message>
        <source>The account is archived</source>
        <translation>Le dossier est archivé</translation>
    </message>
    <message>
        <source>The reference belongs to the account {value}</source>
        <translation>La référence est celle du dossier {value}</translation>
    </message>
    <message>
        <source>What kind of request? Choose it under Columns</source>
        <translation>Quel type de demande&#xa0;? Choisissez-le sous Colonnes</translation>
    </message>
    <message>
        <source>A kind of request that Relance does not know</source>
        <translation>Un type de demande que Relance ne connaît pas</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Pas de titre</translation>
    </message>
    <message>
        <source>No day on which it was sent</source>
        <translation>Pas de date d’envoi</translation>
    </message>
    <message>
        <source>Sent on a day that is still to come</source>
        <translation>Envoyée un jour à venir</translation>
    </message>
    <message>
        <source>Its last reminder is older than its first e-mail</source>
        <translation>Son dernier rappel précède son premier e-mail</translation>
    </message>
    <message>
        <source>Its last reminder is on a day that is still to come</source>
        <translation>Son dernier rappel est à venir</translation>
    </message>
    <message>
        <source>At most 90 days and 20 reminders, as whole numbers</source>
        <translation>Au plus 90 jours et 20 rappels, en nombres entiers</translation>
    </message>
    <message>
        <source>Its client has acted, or it was given up</source>
        <translation>Le client a répondu, ou elle a été abandonnée</translation>
    </message>
    <message>
        <source>It was never sent</source>
        <translation>Elle n’a jamais été envoyée</translation>
    </message>
    <message>
        <source>The same request as in line {other}</source>
        <translation>La même demande qu’à la ligne {other}</translation>
    </message>
    <message>
        <source>The account has nobody who signs</source>
        <translation>Personne ne signe pour ce dossier</translation>
    </message>
    <message>
        <source>No amount that is still due</source>
        <translation>Pas de reste à régler</translation>
    </message>
    <message>
        <source>Nothing is due any more</source>
        <translation>Il ne reste rien à régler</translation>
    </message>
    <message>
        <source>Another invoice has this number</source>
        <translation>Une autre facture porte ce numéro</translation>
    </message>
    <message>
        <source>Missing from this list</source>
        <translation>Absente de cette liste</translation>
    </message>
    <message>
        <source>Its line could not be taken</source>
        <translation>Sa ligne n’a pas pu être reprise</translation>
    </message>
    <message>
        <source>Settled here, unpaid in the list</source>
        <translation>Réglée ici, à régler dans la liste</translation>
    </message>
    <message>
        <source>Its account or currency changed</source>
        <translation>Son dossier ou sa devise a changé</translation>
    </message>
    <message>
        <source>No issue date, which its reminders name</source>
        <translation>Pas de date d’émission, que ses rappels citent</translation>
    </message>
    <message>
        <source>This file is too large. Export the list as CSV, or in parts.</source>
        <translation>Ce fichier est trop grand. Exportez la liste en CSV ou en plusieurs parties.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>Ce fichier est vide. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This file is not there any more. Choose it again.</source>
        <translation>Ce fichier n’est plus là. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This file cannot be read. Close it in other programs, then try again.</source>
        <translation>Ce fichier est illisible. Fermez-le dans les autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>This file is damaged. Export the list again.</source>
        <translation>Ce fichier est endommagé. Exportez de nouveau la liste.</translation>
    </message>
    <message>
        <source>This file takes too long to read. Export the list as CSV.</source>
        <translation>Ce fichier est trop long à lire. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>This file is no table. Export the list as CSV or XLSX.</source>
        <translation>Ce fichier n’est pas un tableau. Exportez la liste en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>Relance does not read this format. Export the list as CSV or XLSX.</source>
        <translation>Relance ne lit pas ce format. Exportez la liste en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>This file has a password. Export the list without.</source>
        <translation>Ce fichier a un mot de passe. Exportez la liste sans.</translation>
    </message>
    <message>
        <source>This file is too large when unpacked. Export the list as CSV.</source>
        <translation>Ce fichier est trop grand une fois décompressé. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>This file is not read for safety. Export the list as CSV.</source>
        <translation>Ce fichier n’est pas lu par sécurité. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>That sheet is not in the file any more.</source>
        <translation>Cette feuille n’est plus dans le fichier.</translation>
    </message>
    <message>
        <source>This sheet is empty. Choose another one.</source>
        <translation>Cette feuille est vide. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This list has too many lines. Import it in parts.</source>
        <translation>Cette liste a trop de lignes. Importez-la en plusieurs parties.</translation>
    </message>
    <message>
        <source>This list has too many columns. Export fewer.</source>
        <translation>Cette liste a trop de colonnes. Exportez-en moins.</translation>
    </message>
    <message>
        <source>This sheet is too large. Export the list as CSV.</source>
        <translation>Cette feuille est trop grande. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>This file holds too much text. Export the list as CSV.</source>
        <translation>Ce fichier contient trop de texte. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>A cell of this list is too long. Shorten it there.</source>
        <translation>Une cellule de cette liste est trop longue. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be told. Save it as UTF-8.</source>
        <translation>Les caractères de ce fichier sont indéchiffrables. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The columns of this file cannot be told. Export it as CSV or XLSX.</source>
        <translation>Les colonnes de ce fichier sont indiscernables. Exportez-le en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed in this file. Export it again.</source>
        <translation>Un guillemet n’est jamais fermé dans ce fichier. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>No line of this file names the columns. Give it a header line.</source>
        <translation>Aucune ligne ne nomme les colonnes. Ajoutez une ligne d’en-tête.</translation>
    </message>
    <message>
        <source>Spreadsheets cannot be read just now. Export the list as CSV.</source>
        <translation>Les tableurs ne peuvent être lus pour l’instant. Exportez la liste en CSV.</translation>
    </message>
    <message>
        <source>Say which column holds: {fields}.</source>
        <translation>Indiquez la colonne qui contient&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>No line of this list can be taken. Check the columns.</source>
        <translation>Aucune ligne ne peut être reprise. Vérifiez les colonnes.</translation>
    </message>
    <message>
        <source>No line of this list can be taken, so nothing is changed: a wrong file must not hold every invoice.</source>
        <translation>Aucune ligne ne peut être reprise, donc rien n’est modifié&#xa0;: un mauvais fichier ne doit pas retenir toutes les factures.</translation>
    </message>
    <message>
        <source>Name the program from which the list comes.</source>
        <translation>Nommez le logiciel d’où vient la liste.</translation>
    </message>
    <message>
        <source>This currency is not known.</source>
        <translation>Cette devise est inconnue.</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>All e-mails to this contact stopped</source>
        <translation>Tous les e-mails à ce contact arrêtés</translation>
    </message>
    <message>
        <source>NOTIFY switched off for this account</source>
        <translation>NOTIFIER désactivé pour ce dossier</translation>
    </message>
    <message>
        <source>Nothing to stop: the contact’s address is another one now</source>
        <translation>Rien à arrêter&#xa0;: l’adresse du contact est une autre désormais</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Non demandée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Envoi annulé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Non distribuée</translation>
    </message>
    <message>
        <source>Sent, perhaps</source>
        <translation>Peut-être envoyée</translation>
    </message>
    <message>
        <source>Erased with the account</source>
        <translation>Effacée avec le dossier</translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <translation>En attente dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>All e-mails to this contact stop at once, from every account.</source>
        <translation>Tous les e-mails à ce contact s’arrêtent aussitôt, pour tous les dossiers.</translation>
    </message>
    <message>
        <source>The contact belongs to other accounts too: it gets nothing more about {account}, the rest goes on.</source>
        <translation>Le contact est aussi celui d’autres dossiers&#xa0;: il ne reçoit plus rien au sujet de {account}, le reste continue.</translation>
    </message>
    <message>
        <source>The contact has another address by now: nothing goes here.</source>
        <translation>Le contact a une autre adresse désormais&#xa0;: plus rien ne part à celle-ci.</translation>
    </message>
    <message>
        <source>E-mails to a wrong recipient</source>
        <translation>E-mails au mauvais destinataire</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Signalé le</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Signalé par</translation>
    </message>
    <message>
        <source>Account concerned</source>
        <translation>Dossier concerné</translation>
    </message>
    <message>
        <source>Wrong recipient</source>
        <translation>Mauvais destinataire</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>What was stopped</source>
        <translation>Ce qui a été arrêté</translation>
    </message>
    <message>
        <source>Request to delete</source>
        <translation>Demande de suppression</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Help for the screen or dialog where you are</source>
        <translation>Aide sur l’écran ou la fenêtre affichée</translation>
    </message>
    <message>
        <source>Search accounts and requests</source>
        <translation>Rechercher dossiers et demandes</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Pages of the side bar, 1 to 9</source>
        <translation>Pages de la barre latérale, 1 à 9</translation>
    </message>
    <message>
        <source>Next area: side bar, page, status bar</source>
        <translation>Zone suivante&#xa0;: barre latérale, page, barre d’état</translation>
    </message>
    <message>
        <source>Area before it</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>Search box of the page</source>
        <translation>Champ de recherche de la page</translation>
    </message>
    <message>
        <source>Undo what the message at the bottom offers</source>
        <translation>Revenir sur ce que propose le message du bas</translation>
    </message>
    <message>
        <source>Save what was changed</source>
        <translation>Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Close the panel or the dialog</source>
        <translation>Fermer le volet ou la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>To call: log a call</source>
        <translation>À appeler&#xa0;: noter un appel</translation>
    </message>
    <message>
        <source>Today, Schedule and catch-up</source>
        <translation>Aujourd’hui, Planning et rattrapage</translation>
    </message>
    <message>
        <source>Send the reminder now; in the catch-up, what is ticked</source>
        <translation>Envoyer le rappel maintenant&#xa0;; au rattrapage, ce qui est coché</translation>
    </message>
    <message>
        <source>Snooze it; in the catch-up, send this one</source>
        <translation>Le reporter&#xa0;; au rattrapage, envoyer celui-ci</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Le passer</translation>
    </message>
    <message>
        <source>The client answered</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Edit the e-mail, for this time only</source>
        <translation>Modifier l’e-mail, pour cette fois seulement</translation>
    </message>
    <message>
        <source>Catch-up: merge what is ticked</source>
        <translation>Rattrapage&#xa0;: regrouper ce qui est coché</translation>
    </message>
    <message>
        <source>Catch-up: drop it</source>
        <translation>Rattrapage&#xa0;: l’abandonner</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Pendant la rédaction</translation>
    </message>
    <message>
        <source>Send, or the main button of the page or dialog</source>
        <translation>Envoyer, ou le bouton principal de la page ou de la fenêtre</translation>
    </message>
    <message>
        <source>Preview or print</source>
        <translation>Aperçu ou impression</translation>
    </message>
    <message>
        <source>Proposal: step before</source>
        <translation>Proposition&#xa0;: étape précédente</translation>
    </message>
    <message>
        <source>Proposal: next step</source>
        <translation>Proposition&#xa0;: étape suivante</translation>
    </message>
    <message>
        <source>Move the line or question up; organizers and chats: the one before</source>
        <translation>Monter la ligne ou la question&#xa0;; questionnaires et discussions&#xa0;: élément précédent</translation>
    </message>
    <message>
        <source>Move it down; organizers and chats: the next one</source>
        <translation>La descendre&#xa0;; questionnaires et discussions&#xa0;: élément suivant</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Organizer template: add a question</source>
        <translation>Modèle de questionnaire&#xa0;: ajouter une question</translation>
    </message>
    <message>
        <source>Organizer: next missing answer</source>
        <translation>Questionnaire&#xa0;: réponse manquante suivante</translation>
    </message>
    <message>
        <source>Chat: add a to-do</source>
        <translation>Discussion&#xa0;: ajouter un point à faire</translation>
    </message>
    <message>
        <source>Chat: internal note instead of a message</source>
        <translation>Discussion&#xa0;: note interne au lieu d’un message</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic; in a mail text, insert a field</source>
        <translation>Italique&#xa0;; dans un texte d’e-mail, insérer un champ</translation>
    </message>
    <message>
        <source>In this help</source>
        <translation>Dans cette aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Rechercher dans l’aide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Dans les listes</translation>
    </message>
    <message>
        <source>Open the panel; Esc closes it</source>
        <translation>Ouvrir le volet&#xa0;; Échap le ferme</translation>
    </message>
    <message>
        <source>Tick the row; Ctrl A ticks all</source>
        <translation>Cocher la ligne&#xa0;; Ctrl A les coche toutes</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menu de la ligne</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Pause or resume reminders</source>
        <translation>Suspendre ou reprendre les rappels</translation>
    </message>
    <message>
        <source>Copy the reference</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>In the panel: set the status by hand</source>
        <translation>Dans le volet&#xa0;: changer l’état à la main</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceller</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Rename a document, a folder or a section</source>
        <translation>Renommer un document, un répertoire ou une rubrique</translation>
    </message>
    <message>
        <source>Save a copy of the document or PDF</source>
        <translation>Enregistrer une copie du document ou du PDF</translation>
    </message>
    <message>
        <source>Audit trail: export</source>
        <translation>Piste d’audit&#xa0;: exporter</translation>
    </message>
    <message>
        <source>Tabs of an account, 1 to 9</source>
        <translation>Onglets d’un dossier, 1 à 9</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Use this database…</source>
        <translation>Utiliser cette base…</translation>
    </message>
    <message>
        <source>Paused by {name}.</source>
        <translation>Suspendu par {name}.</translation>
    </message>
    <message>
        <source>{paused}. Nothing leaves, neither reminders nor mails sent by hand.{who}</source>
        <translation>{paused}. Rien ne part, ni rappels ni e-mails envoyés à la main.{who}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Clock…</source>
        <translation>Horloge…</translation>
    </message>
    <message>
        <source>The server said: {words}</source>
        <translation>Réponse du serveur&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>The disk is nearly full: {size} left. Free some space, or nothing can be kept.</source>
        <translation>Le disque est presque plein&#xa0;: il reste {size}. Libérez de la place, sans quoi rien ne pourra être enregistré.</translation>
    </message>
    <message>
        <source>The data folder is on a network drive: two computers writing at once would damage the database.</source>
        <translation>Le répertoire des données est sur un lecteur réseau&#xa0;: deux ordinateurs qui y écrivent à la fois endommageraient la base.</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Que faire…</translation>
    </message>
    <message>
        <source>This is an invented firm to try things out. Its mails never leave this computer.</source>
        <translation>Ceci est un cabinet fictif pour essayer. Ses e-mails ne quittent jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>No mail account yet: mails go to the sandbox mailbox, and nothing leaves this computer.</source>
        <translation>Pas encore de compte de messagerie&#xa0;: les e-mails vont dans la boîte d’essai et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Set up mail…</source>
        <translation>Configurer la messagerie…</translation>
    </message>
    <message>
        <source>The computer’s clock is wrong: it is behind {moment}, when something was written here. Nothing is sent.</source>
        <translation>L’horloge de l’ordinateur est fausse&#xa0;: elle est en retard sur une écriture faite ici, {moment}. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>This database was restored from a backup. Nothing is sent until you say that it is the firm’s.</source>
        <translation>Cette base vient d’une sauvegarde restaurée. Rien n’est envoyé tant que vous n’avez pas confirmé que c’est celle du cabinet.</translation>
    </message>
    <message>
        <source>This database is a copy, or was moved. Nothing is sent until you say that it is the firm’s.</source>
        <translation>Cette base est une copie ou a été déplacée. Rien n’est envoyé tant que vous n’avez pas confirmé que c’est celle du cabinet.</translation>
    </message>
    <message>
        <source>This database is older than what this computer knew. Nothing is sent until you decide.</source>
        <translation>Cette base est plus ancienne que ce que cet ordinateur connaissait. Rien n’est envoyé tant que vous n’avez pas décidé.</translation>
    </message>
</context>
<context>
    <name>pipelines</name>
    <message>
        <source>Create organizer</source>
        <translation>Créer un questionnaire</translation>
    </message>
    <message>
        <source>Send proposal</source>
        <translation>Envoyer une proposition</translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation>Créer une facture</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Envoyer un message</translation>
    </message>
    <message>
        <source>Request signature</source>
        <translation>Demander une signature</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Demander une approbation</translation>
    </message>
    <message>
        <source>Client request</source>
        <translation>Demande de pièces</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>Add to pipeline</source>
        <translation>Ajouter à un pipeline</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Chaque trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>the account has nobody to notify</source>
        <translation>le dossier n’a personne à notifier</translation>
    </message>
    <message>
        <source>the account has no signatory</source>
        <translation>le dossier n’a pas de signataire</translation>
    </message>
    <message>
        <source>its template is gone</source>
        <translation>son modèle n’existe plus</translation>
    </message>
    <message>
        <source>the folder has no document to ask about</source>
        <translation>le répertoire n’a aucun document à soumettre</translation>
    </message>
    <message>
        <source>a field of the template has no value for this account</source>
        <translation>un champ du modèle n’a pas de valeur pour ce dossier</translation>
    </message>
    <message>
        <source>a field of the template has no value in the firm’s settings</source>
        <translation>un champ du modèle n’a pas de valeur dans les paramètres du cabinet</translation>
    </message>
    <message>
        <source>its template has no price yet</source>
        <translation>son modèle n’a pas encore de prix</translation>
    </message>
    <message>
        <source>the other pipeline is gone</source>
        <translation>l’autre pipeline n’existe plus</translation>
    </message>
    <message>
        <source>the account is archived</source>
        <translation>le dossier est archivé</translation>
    </message>
    <message>
        <source>the next stage has asked this before</source>
        <translation>l’étape suivante l’a déjà demandé</translation>
    </message>
    <message>
        <source>Created by the automation {what} of stage {stage}</source>
        <translation>Créée par l’automatisation «&#xa0;{what}&#xa0;» de l’étape {stage}</translation>
    </message>
    <message>
        <source>Linked by hand in stage {stage}</source>
        <translation>Liée à la main à l’étape {stage}</translation>
    </message>
    <message>
        <source>what it asks cannot be sent as it is</source>
        <translation>ce qu’elle demande ne peut pas être envoyé tel quel</translation>
    </message>
    <message>
        <source>{what} could not run: {why}</source>
        <translation>{what} n’a pas pu s’exécuter&#xa0;: {why}</translation>
    </message>
    <message>
        <source>It did not move on: {why}</source>
        <translation>Elle n’a pas avancé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Pas encore de demande</translation>
    </message>
    <message>
        <source>+{days} d</source>
        <translation>+{days} j</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Waiting for clients</source>
        <translation>En attente des clients</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatisation</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planning des envois</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>À appeler</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Client tasks</source>
        <translation>Tâches du client</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>proposals</name>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Chaque trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Total once</source>
        <translation>Total ponctuel</translation>
    </message>
    <message>
        <source>Total per month</source>
        <translation>Total par mois</translation>
    </message>
    <message>
        <source>Total per quarter</source>
        <translation>Total par trimestre</translation>
    </message>
    <message>
        <source>Total per year</source>
        <translation>Total par an</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Engagement letter</source>
        <translation>Lettre de mission</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Stands in e-mails, on invoices and proposals.</source>
        <translation>Figure dans les e-mails, sur les factures et les propositions.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Immatriculation</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Of titles and rules; of buttons in e-mails.</source>
        <translation>Des titres et filets&#xa0;; des boutons dans les e-mails.</translation>
    </message>
    <message>
        <source>Invoice numbers begin with</source>
        <translation>Les numéros de facture commencent par</translation>
    </message>
    <message>
        <source>A new beginning, each year for example, is a new series.</source>
        <translation>Un nouveau début, chaque année par exemple, est une nouvelle série.</translation>
    </message>
    <message>
        <source>Numbers of credit notes begin with</source>
        <translation>Les numéros d’avoir commencent par</translation>
    </message>
    <message>
        <source>Terms on invoices</source>
        <translation>Mentions sur les factures</translation>
    </message>
    <message>
        <source>Small print at the end of each invoice: terms of payment, what being late costs.</source>
        <translation>Petits caractères au bas de chaque facture&#xa0;: conditions de règlement, pénalités de retard.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Its public holidays are kept.</source>
        <translation>Ses jours fériés sont respectés.</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Language of e-mails</source>
        <translation>Langue des e-mails</translation>
    </message>
    <message>
        <source>For clients without a language of their own. The window’s is in Appearance.</source>
        <translation>Pour les clients sans langue propre. Celle de la fenêtre est dans Apparence.</translation>
    </message>
    <message>
        <source>Remind automatically</source>
        <translation>Rappeler automatiquement</translation>
    </message>
    <message>
        <source>Days until next reminder</source>
        <translation>Jours avant le prochain rappel</translation>
    </message>
    <message>
        <source>Number of reminders</source>
        <translation>Nombre de rappels</translation>
    </message>
    <message>
        <source>Invoices: the first reminder leaves</source>
        <translation>Factures&#xa0;: le premier rappel part</translation>
    </message>
    <message>
        <source>Without a due date it counts from the day of sending.</source>
        <translation>Sans échéance, il se compte à partir de l’envoi.</translation>
    </message>
    <message>
        <source>Invoices: days from the due date</source>
        <translation>Factures&#xa0;: jours par rapport à l’échéance</translation>
    </message>
    <message>
        <source>Sending days</source>
        <translation>Jours d’envoi</translation>
    </message>
    <message>
        <source>Reminders leave from</source>
        <translation>Les rappels partent de</translation>
    </message>
    <message>
        <source>until</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Not on public holidays</source>
        <translation>Pas les jours fériés</translation>
    </message>
    <message>
        <source>Those of the firm’s country. A reminder moves to the next open day.</source>
        <translation>Ceux du pays du cabinet. Un rappel passe au prochain jour ouvré.</translation>
    </message>
    <message>
        <source>The firm is also closed on</source>
        <translation>Autres fermetures du cabinet</translation>
    </message>
    <message>
        <source>At least between two automatic e-mails about a request</source>
        <translation>Délai minimal entre deux e-mails automatiques d’une demande</translation>
    </message>
    <message>
        <source>E-mails sent by hand wait for Undo</source>
        <translation>Délai pour annuler un envoi manuel</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>More at once ask first</source>
        <translation>Au-delà, demander d’abord</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>e-mails</translation>
    </message>
    <message>
        <source>and wait for Undo</source>
        <translation>et attendre l’annulation</translation>
    </message>
    <message>
        <source>Ask before a reminder leaves that is later by more than</source>
        <translation>Demander avant l’envoi d’un rappel en retard de plus de</translation>
    </message>
    <message>
        <source>open days</source>
        <translation>jours ouvrés</translation>
    </message>
    <message>
        <source>or before more leave at once than</source>
        <translation>ou avant l’envoi en une fois de plus de</translation>
    </message>
    <message>
        <source>One e-mail for what is due together</source>
        <translation>Un seul e-mail pour ce qui échoit ensemble</translation>
    </message>
    <message>
        <source>Reminders of one account to the same contact leave in one e-mail; each is counted by itself.</source>
        <translation>Les rappels d’un dossier au même contact partent en un seul e-mail&#xa0;; chacun est compté à part.</translation>
    </message>
    <message>
        <source>Ask me in the morning</source>
        <translation>Me demander le matin</translation>
    </message>
    <message>
        <source>The day’s reminders wait in Today, to be unticked, edited or sent. At noon they leave.</source>
        <translation>Les rappels du jour attendent dans Aujourd’hui, à décocher, modifier ou envoyer. À midi, ils partent.</translation>
    </message>
    <message>
        <source>List what else is open in reminders</source>
        <translation>Rappeler aussi les autres demandes ouvertes</translation>
    </message>
    <message>
        <source>One line for each other request that waits for the same client.</source>
        <translation>Une ligne par autre demande en attente du même client.</translation>
    </message>
    <message>
        <source>Record an answer by button at once</source>
        <translation>Enregistrer aussitôt une réponse par bouton</translation>
    </message>
    <message>
        <source>“I approve” and “It is done”, where the seal is ours and Gmail, Fastmail, iCloud or Yahoo vouches for the sender. Else they wait for your click.</source>
        <translation>«&#xa0;J’approuve&#xa0;» et «&#xa0;C’est fait&#xa0;», quand le sceau est le nôtre et que Gmail, Fastmail, iCloud ou Yahoo garantit l’expéditeur. Sinon, elles attendent votre clic.</translation>
    </message>
    <message>
        <source>Former program</source>
        <translation>Logiciel précédent</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Répertoire des sauvegardes</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Compact shows one line for each row.</source>
        <translation>Compactes&#xa0;: une seule ligne par élément.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Drops the tints; words and borders stay.</source>
        <translation>Sans teintes&#xa0;; les mots et les bordures restent.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Keep sending in the tray when the window is closed</source>
        <translation>Continuer d’envoyer, fenêtre fermée, depuis la zone de notification</translation>
    </message>
    <message>
        <source>Off: closing the window quits, and reminders wait until Relance runs again.</source>
        <translation>Désactivé&#xa0;: fermer la fenêtre quitte, et les rappels attendent le retour de Relance.</translation>
    </message>
    <message>
        <source>Notify me of e-mails that failed or came back</source>
        <translation>M’avertir des e-mails en échec ou non distribués</translation>
    </message>
    <message>
        <source>By the desktop’s notifications; none for e-mails that leave.</source>
        <translation>Par les notifications du bureau&#xa0;; aucune pour les e-mails qui partent.</translation>
    </message>
    <message>
        <source>Notify me of what clients did</source>
        <translation>M’avertir de ce que font les clients</translation>
    </message>
    <message>
        <source>A reply came in, an import found an invoice paid; all of five minutes in one.</source>
        <translation>Une réponse est arrivée, un import a trouvé une facture réglée&#xa0;; tout ce qui arrive en cinq minutes en une seule notification.</translation>
    </message>
    <message>
        <source>Name clients in notifications</source>
        <translation>Nommer les clients dans les notifications</translation>
    </message>
    <message>
        <source>Off: they say that something happened and not with whom, as on a locked screen.</source>
        <translation>Désactivé&#xa0;: elles disent qu’il s’est passé quelque chose, sans dire avec qui, par exemple sur un écran verrouillé.</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>Afficher les conseils</translation>
    </message>
    <message>
        <source>A line above a page at your first visit. Switched on again, they begin anew.</source>
        <translation>Une ligne au-dessus d’une page à votre première visite. Réactivés, ils reprennent du début.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The mail server cannot be reached: is this computer online? Mails wait; Relance tries again by itself.</source>
        <translation>Le serveur de messagerie est injoignable&#xa0;: cet ordinateur est-il connecté&#xa0;? Les e-mails attendent&#xa0;; Relance réessaie tout seul.</translation>
    </message>
    <message>
        <source>The provider’s limit is reached. Mails wait; Relance goes on by itself.</source>
        <translation>La limite du fournisseur est atteinte. Les e-mails attendent&#xa0;; Relance reprendra tout seul.</translation>
    </message>
    <message>
        <source>The mail server refused the sign-in. Nothing is sent until the password is right.</source>
        <translation>Le serveur de messagerie a refusé la connexion. Rien n’est envoyé tant que le mot de passe n’est pas juste.</translation>
    </message>
    <message>
        <source>The mail server asks for a sign-in. Nothing is sent until then.</source>
        <translation>Le serveur de messagerie exige une connexion. Rien n’est envoyé d’ici là.</translation>
    </message>
    <message>
        <source>There is no password for the mail account. Nothing is sent until you type it.</source>
        <translation>Le compte de messagerie n’a pas de mot de passe. Rien n’est envoyé tant que vous ne l’avez pas saisi.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Mails wait until it is unlocked.</source>
        <translation>Le coffre de cet ordinateur est verrouillé. Les e-mails attendent son déverrouillage.</translation>
    </message>
    <message>
        <source>This computer offers no keyring for the mail password. Mails wait.</source>
        <translation>Cet ordinateur n’a pas de coffre pour le mot de passe de messagerie. Les e-mails attendent.</translation>
    </message>
    <message>
        <source>The mail server could not prove who it is. Nothing is sent over such a connection.</source>
        <translation>Le serveur de messagerie n’a pas pu prouver son identité. Rien n’est envoyé par une telle connexion.</translation>
    </message>
    <message>
        <source>The mail server does not let you send from this address.</source>
        <translation>Le serveur de messagerie ne vous laisse pas envoyer depuis cette adresse.</translation>
    </message>
    <message>
        <source>There is no mail server of that name.</source>
        <translation>Aucun serveur de messagerie ne porte ce nom.</translation>
    </message>
    <message>
        <source>The computer’s clock shows less than what was written last. Nothing is sent until it is right.</source>
        <translation>L’horloge de l’ordinateur est en retard sur ce qui a été écrit en dernier. Rien n’est envoyé tant qu’elle n’est pas juste.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is sent until there is room.</source>
        <translation>Le disque est plein. Rien n’est envoyé tant qu’il n’y a pas de place.</translation>
    </message>
    <message>
        <source>Nothing can be written to the data folder. Nothing is sent or saved until it can; then all goes on by itself.</source>
        <translation>Rien ne peut être écrit dans le répertoire de données. Rien n’est envoyé ni enregistré d’ici là&#xa0;; ensuite tout reprend de soi-même.</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing is sent while it does: check it, and make a backup.</source>
        <translation>Le disque signale une erreur. Rien n’est envoyé tant qu’elle dure&#xa0;: vérifiez-le et faites une sauvegarde.</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing is sent: restore a backup.</source>
        <translation>La base de données est endommagée. Rien n’est envoyé&#xa0;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Sending met a fault of the program. Relance tries again every minute.</source>
        <translation>L’envoi a rencontré une erreur du programme. Relance réessaie chaque minute.</translation>
    </message>
    <message>
        <source>Your mailbox refused the sign-in: e-mails that come back go unseen. Type the password anew.</source>
        <translation>Votre boîte a refusé la connexion&#xa0;: les e-mails qui reviennent passent inaperçus. Saisissez de nouveau le mot de passe.</translation>
    </message>
    <message>
        <source>Your mailbox is not read: there is no password for it. Type it in the settings.</source>
        <translation>Votre boîte n’est pas lue&#xa0;: il n’y a pas de mot de passe pour elle. Saisissez-le dans les réglages.</translation>
    </message>
    <message>
        <source>The incoming server could not prove who it is, so your mailbox is not read. Check its name.</source>
        <translation>Le serveur entrant n’a pas pu prouver son identité, votre boîte n’est donc pas lue. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>Your mailbox has not been reached for over an hour: e-mails that come back go unseen.</source>
        <translation>Votre boîte n’a pas été jointe depuis plus d’une heure&#xa0;: les e-mails qui reviennent passent inaperçus.</translation>
    </message>
    <message>
        <source>Your mailbox cannot be read at present: e-mails that come back go unseen. Relance tries again.</source>
        <translation>Votre boîte ne peut pas être lue pour le moment&#xa0;: les e-mails qui reviennent passent inaperçus. Relance réessaie.</translation>
    </message>
    <message>
        <source>Sending stands still. Relance tries again by itself.</source>
        <translation>Les envois sont à l’arrêt. Relance réessaie tout seul.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in the outbox</source>
        <translation>
            <numerusform>%n problème dans la boîte d’envoi</numerusform>
            <numerusform>%n problèmes dans la boîte d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending normally</source>
        <translation>Envois en service</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>En pause jusqu’à votre reprise</translation>
    </message>
    <message>
        <source>Paused until {moment}</source>
        <translation>En pause, reprise {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting while paused</source>
        <translation>
            <numerusform>%n en attente pendant la pause</numerusform>
            <numerusform>%n en attente pendant la pause</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>Rien à envoyer aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait</source>
        <translation>
            <numerusform>%n e-mail attend</numerusform>
            <numerusform>%n e-mails attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Rien de prévu</translation>
    </message>
    <message>
        <source>Next send {moment}</source>
        <translation>Prochain envoi&#xa0;: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n restant aujourd’hui</numerusform>
            <numerusform>%n restants aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Next send {moment} · {left}</source>
        <translation>Prochain envoi&#xa0;: {moment} · {left}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Demander une approbation</translation>
    </message>
    <message>
        <source>Resend approval</source>
        <translation>Renvoyer la demande d’approbation</translation>
    </message>
    <message>
        <source>when the client approves or asks for changes, or all {number} are sent</source>
        <translation>quand le client approuve ou demande des corrections, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>stops when approved</source>
        <translation>arrêt à l’approbation</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>All</source>
        <comment>approval list</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>approval list</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>approval list</comment>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>approval list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>approval list</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Request approval for pending ({count})</source>
        <translation>Demander l’approbation des documents en attente ({count})</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Remind about tasks</source>
        <translation>Rappeler les points à faire</translation>
    </message>
    <message>
        <source>when all to-dos are done or the client has replied, or all {number} are sent</source>
        <translation>quand tous les points sont faits ou que le client a répondu, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>stops when answered</source>
        <translation>arrêt à la réponse</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>chat list</comment>
        <translation>Actives</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>chat list</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>chat list</comment>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>chat list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>chat list</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nouvelle facture</translation>
    </message>
    <message>
        <source>Send invoice by e-mail</source>
        <translation>Envoyer la facture par e-mail</translation>
    </message>
    <message>
        <source>Send credit note by e-mail</source>
        <translation>Envoyer l’avoir par e-mail</translation>
    </message>
    <message>
        <source>when the invoice is paid in full or void, or all {number} are sent</source>
        <translation>quand la facture est réglée en totalité ou annulée, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>stops when paid</source>
        <translation>arrêt au règlement</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>All</source>
        <comment>invoice list</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <comment>invoice list</comment>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>invoice list</comment>
        <translation>Échues</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>invoice list</comment>
        <translation>Réglées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>invoice list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>invoice list</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Organizers</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>New organizer</source>
        <translation>Nouveau questionnaire</translation>
    </message>
    <message>
        <source>Client requests</source>
        <translation>Demandes de pièces</translation>
    </message>
    <message>
        <source>New client request</source>
        <translation>Nouvelle demande de pièces</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>when all documents have come, or all {number} are sent</source>
        <translation>quand toutes les pièces sont reçues, ou que les {number} sont envoyées</translation>
    </message>
    <message>
        <source>stops when complete</source>
        <translation>s’arrête au complet</translation>
    </message>
    <message>
        <source>Client request</source>
        <translation>Demande de pièces</translation>
    </message>
    <message>
        <source>All</source>
        <comment>client_request list</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>client_request list</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>client_request list</comment>
        <translation>Au complet</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>client_request list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>client_request list</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>when the client submits, the organizer is sealed, or all {number} are sent</source>
        <translation>quand le client soumet ses réponses, que le questionnaire est scellé, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>stops when submitted</source>
        <translation>arrêt à la soumission</translation>
    </message>
    <message>
        <source>All</source>
        <comment>organizer list</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>organizer list</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Submitted</source>
        <comment>organizer list</comment>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>organizer list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>organizer list</comment>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Proposal &amp; EL</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Proposals &amp; ELs</source>
        <translation>Propositions et LM</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Nouvelle proposition</translation>
    </message>
    <message>
        <source>when the client signs, or all {number} are sent</source>
        <translation>quand le client signe, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>stops when signed</source>
        <translation>arrêt à la signature</translation>
    </message>
    <message>
        <source>Proposal or letter</source>
        <translation>Proposition ou lettre</translation>
    </message>
    <message>
        <source>All</source>
        <comment>proposal list</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To sign</source>
        <comment>proposal list</comment>
        <translation>À signer</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>proposal list</comment>
        <translation>Signées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>proposal list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>proposal list</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Request signature</source>
        <translation>Demander une signature</translation>
    </message>
    <message>
        <source>Resend signature</source>
        <translation>Renvoyer la demande de signature</translation>
    </message>
    <message>
        <source>when all signers have signed, or all {number} are sent</source>
        <translation>quand tous les signataires ont signé, ou après le rappel n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>All</source>
        <comment>signature list</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To sign</source>
        <comment>signature list</comment>
        <translation>À signer</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>signature list</comment>
        <translation>Signés</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>signature list</comment>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>signature list</comment>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Reminder {n} moves from {before} to {after}: no sending day.</source>
        <translation>Le rappel {n} passe du {before} au {after}&#xa0;: pas un jour d’envoi.</translation>
    </message>
    <message>
        <source>Reminder {n} waits until {after}: it was resent lately.</source>
        <translation>Le rappel {n} attend le {after}&#xa0;: la demande vient d’être renvoyée.</translation>
    </message>
    <message>
        <source>Reminder {n} is held until {after}.</source>
        <translation>Le rappel {n} est retenu jusqu’au {after}.</translation>
    </message>
    <message>
        <source>Reminder {n} waits until {after}: paused until then.</source>
        <translation>Le rappel {n} attend le {after}&#xa0;: suspendu jusque-là.</translation>
    </message>
    <message>
        <source>Reminder {n} leaves {after}, when the sending hours begin.</source>
        <translation>Le rappel {n} part le {after}, à l’ouverture des heures d’envoi.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Sent to {people}</source>
        <translation>Envoi à {people}</translation>
    </message>
    <message>
        <source>What it says was changed</source>
        <translation>Contenu modifié</translation>
    </message>
    <message>
        <source>Resent to {people}</source>
        <translation>Renvoi à {people}</translation>
    </message>
    <message>
        <source>Sending undone</source>
        <translation>Envoi annulé</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Modification annulée</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivage</translation>
    </message>
    <message>
        <source>Taken out of the archive</source>
        <translation>Désarchivage</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Recorded as already sent</source>
        <translation>Enregistrée comme déjà envoyée</translation>
    </message>
    <message>
        <source>{what} sent to {people}</source>
        <translation>{what} envoyé à {people}</translation>
    </message>
    <message>
        <source>Reported: {address} should not have got {files} e-mail(s)</source>
        <translation>Signalé&#xa0;: {address} n’aurait pas dû recevoir {files} e-mail(s)</translation>
    </message>
    <message>
        <source>Record of a wrong recipient exported</source>
        <translation>Constat d’une erreur de destinataire exporté</translation>
    </message>
    <message>
        <source>Data of the account exported: {files} files</source>
        <translation>Données du dossier exportées&#xa0;: {files} fichiers</translation>
    </message>
    <message>
        <source>Recorded as already sent on {sent_on} · reminders sent: {reminders}</source>
        <translation>Enregistrée comme déjà envoyée le {sent_on} · rappels envoyés&#xa0;: {reminders}</translation>
    </message>
    <message>
        <source>{what} to {people} failed</source>
        <translation>{what} à {people}&#xa0;: échec</translation>
    </message>
    <message>
        <source>{what} to {people} came back</source>
        <translation>{what} à {people}&#xa0;: non distribué</translation>
    </message>
    <message>
        <source>{what} to {people} will be tried again</source>
        <translation>{what} à {people}&#xa0;: nouvel essai prévu</translation>
    </message>
    <message>
        <source>{what} to {people}: nobody knows whether it arrived</source>
        <translation>{what} à {people}&#xa0;: arrivée incertaine</translation>
    </message>
    <message>
        <source>{what} to {people} not sent: {reason}</source>
        <translation>{what} à {people} non envoyé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{what} to {people} cancelled</source>
        <translation>{what} à {people}&#xa0;: envoi annulé</translation>
    </message>
    <message>
        <source>{what} to {people} held for approval</source>
        <translation>{what} à {people} à valider</translation>
    </message>
    <message>
        <source>{what} to {people} approved</source>
        <translation>{what} à {people} validé</translation>
    </message>
    <message>
        <source>{what} to {people} queued again</source>
        <translation>{what} à {people} remis en file</translation>
    </message>
    <message>
        <source>{what} to {people}: it was sent</source>
        <translation>{what} à {people}&#xa0;: bien envoyé</translation>
    </message>
    <message>
        <source>{what} to {people}: found in the mailbox, so it was sent</source>
        <translation>{what} à {people}&#xa0;: retrouvé dans la boîte, donc envoyé</translation>
    </message>
    <message>
        <source>{what} to {people}: never left, so it is sent now</source>
        <translation>{what} à {people}&#xa0;: jamais parti, envoyé maintenant</translation>
    </message>
    <message>
        <source>{what} to {people}: sent again</source>
        <translation>{what} à {people}&#xa0;: envoyé de nouveau</translation>
    </message>
    <message>
        <source>Template {name} saved</source>
        <translation>Modèle {name} enregistré</translation>
    </message>
    <message>
        <source>Template {name} archived</source>
        <translation>Modèle {name} archivé</translation>
    </message>
    <message>
        <source>Template {name} taken out of the archive</source>
        <translation>Modèle {name} sorti de l’archive</translation>
    </message>
    <message>
        <source>Mail text changed</source>
        <translation>Texte d’e-mail modifié</translation>
    </message>
    <message>
        <source>Mail text set back to the shipped one</source>
        <translation>Texte d’e-mail d’origine rétabli</translation>
    </message>
    <message>
        <source>Reminders changed: {change}</source>
        <translation>Rappels modifiés&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Reminders paused</source>
        <translation>Rappels suspendus</translation>
    </message>
    <message>
        <source>Reminders resumed</source>
        <translation>Rappels repris</translation>
    </message>
    <message>
        <source>Reminders held until {until}</source>
        <translation>Rappels retenus jusqu’au {until}</translation>
    </message>
    <message>
        <source>Reminder {step} of {total} sent before its time</source>
        <translation>Rappel {step} sur {total} envoyé avant l’heure</translation>
    </message>
    <message>
        <source>Reminder snoozed until {until}</source>
        <translation>Rappel reporté jusqu’à {until}</translation>
    </message>
    <message>
        <source>Reminder moved to {until}</source>
        <translation>Rappel déplacé au {until}</translation>
    </message>
    <message>
        <source>Client answered: no reminder before {until}</source>
        <translation>Le client a répondu&#xa0;: aucun rappel avant {until}</translation>
    </message>
    <message>
        <source>The client replied by e-mail: {subject}</source>
        <translation>Le client a répondu par e-mail&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Call: {outcome}</source>
        <translation>Appel&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>Ticked again: it leaves today</source>
        <translation>Coché de nouveau&#xa0;: il part aujourd’hui</translation>
    </message>
    <message>
        <source>Unticked: it does not leave today</source>
        <translation>Décoché&#xa0;: il ne part pas aujourd’hui</translation>
    </message>
    <message>
        <source>{what} to {people}: words changed, this time only</source>
        <translation>{what} à {people}&#xa0;: texte modifié, pour cette fois seulement</translation>
    </message>
    <message>
        <source>{what} to {people} merged with others into one e-mail</source>
        <translation>{what} à {people} regroupé avec d’autres en un e-mail</translation>
    </message>
    <message>
        <source>Reminder {step} of {total} dropped</source>
        <translation>Rappel {step} sur {total} abandonné</translation>
    </message>
    <message>
        <source>Message written</source>
        <translation>Message écrit</translation>
    </message>
    <message>
        <source>Internal note written</source>
        <translation>Note interne écrite</translation>
    </message>
    <message>
        <source>Reply of {by} recorded</source>
        <translation>Réponse de {by} enregistrée</translation>
    </message>
    <message>
        <source>Recorded reply taken out</source>
        <translation>Réponse enregistrée retirée</translation>
    </message>
    <message>
        <source>To-do added: {name}</source>
        <translation>Point ajouté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To-do done: {name}</source>
        <translation>Point fait&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To-do open again: {name}</source>
        <translation>Point rouvert&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To-do changed: {name}</source>
        <translation>Point modifié&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To-do removed: {name}</source>
        <translation>Point retiré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Answers entered: {done} of {total}</source>
        <translation>Réponses saisies&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Form returned by {by}: {done} of {total} answers</source>
        <translation>Formulaire renvoyé par {by}&#xa0;: {done} réponses sur {total}</translation>
    </message>
    <message>
        <source>File kept: {name}</source>
        <translation>Fichier conservé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Unsealed</source>
        <translation>Descellé</translation>
    </message>
    <message>
        <source>Unsubmitted</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Signed by {by}</source>
        <translation>Signé par {by}</translation>
    </message>
    <message>
        <source>Declined: {reason}</source>
        <translation>Refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Demandé de nouveau</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Règlement enregistré</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Facture annulée</translation>
    </message>
    <message>
        <source>Refund recorded</source>
        <translation>Remboursement enregistré</translation>
    </message>
    <message>
        <source>Payments taken back</source>
        <translation>Règlements retirés</translation>
    </message>
    <message>
        <source>Client replied</source>
        <translation>Réponse du client</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Tout est fait</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Changes asked: {reason}</source>
        <translation>Corrections demandées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>All documents received</source>
        <translation>Toutes les pièces reçues</translation>
    </message>
    <message>
        <source>Received: {name} ({done} of {total})</source>
        <translation>Reçu&#xa0;: {name} ({done} sur {total})</translation>
    </message>
    <message>
        <source>Not received after all: {name}</source>
        <translation>Finalement pas reçu&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Struck off: {name}</source>
        <translation>Retiré de la liste&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Asked for: {name}</source>
        <translation>Demandé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Demande retirée</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Demande reprise</translation>
    </message>
    <message>
        <source>Credit note {number} made for {invoice}</source>
        <translation>Avoir {number} établi pour {invoice}</translation>
    </message>
    <message>
        <source>Credit note {number} taken back</source>
        <translation>Avoir {number} repris</translation>
    </message>
    <message>
        <source>Copied from {invoice}, which it corrects</source>
        <translation>Copiée de {invoice}, qu’elle corrige</translation>
    </message>
    <message>
        <source>Balance updated by import</source>
        <translation>Reste à régler mis à jour par import</translation>
    </message>
    <message>
        <source>Document added: {name}</source>
        <translation>Document ajouté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document {was} is called {name} now</source>
        <translation>Le document {was} s’appelle maintenant {name}</translation>
    </message>
    <message>
        <source>Document filed: {name}</source>
        <translation>Document classé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document archived: {name}</source>
        <translation>Document archivé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document taken out of the archive: {name}</source>
        <translation>Document sorti des archives&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document put into the trash: {name}</source>
        <translation>Document mis à la corbeille&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document taken out of the trash: {name}</source>
        <translation>Document sorti de la corbeille&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Document deleted: {name}</source>
        <translation>Document supprimé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Folder made: {name}</source>
        <translation>Répertoire créé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Folder {was} is called {name} now</source>
        <translation>Le répertoire {was} s’appelle maintenant {name}</translation>
    </message>
    <message>
        <source>Folder taken away: {name}</source>
        <translation>Répertoire retiré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Filed as before: {name}</source>
        <translation>Classement rétabli&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Dossier créé</translation>
    </message>
    <message>
        <source>Account changed: {fields}</source>
        <translation>Dossier modifié&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>Account archived</source>
        <translation>Dossier archivé</translation>
    </message>
    <message>
        <source>Account taken out of the archive</source>
        <translation>Dossier désarchivé</translation>
    </message>
    <message>
        <source>Account paused</source>
        <translation>Dossier suspendu</translation>
    </message>
    <message>
        <source>Account resumed</source>
        <translation>Dossier repris</translation>
    </message>
    <message>
        <source>Contact added: {name}</source>
        <translation>Contact ajouté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Contact changed: {name}</source>
        <translation>Contact modifié&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Contact removed: {name}</source>
        <translation>Contact retiré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>E-mails to {name} stopped</source>
        <translation>E-mails à {name} arrêtés</translation>
    </message>
    <message>
        <source>E-mails to {name} allowed again</source>
        <translation>E-mails à {name} de nouveau autorisés</translation>
    </message>
    <message>
        <source>Address works: {address}</source>
        <translation>L’adresse fonctionne&#xa0;: {address}</translation>
    </message>
    <message>
        <source>NOTIFY on for {name}</source>
        <translation>NOTIFIER activé pour {name}</translation>
    </message>
    <message>
        <source>NOTIFY off for {name}</source>
        <translation>NOTIFIER désactivé pour {name}</translation>
    </message>
    <message>
        <source>NOTIFY for {name} narrowed to some kinds of request</source>
        <translation>NOTIFY de {name} restreint à certains types de demande</translation>
    </message>
    <message>
        <source>NOTIFY for {name}: all kinds of request</source>
        <translation>NOTIFY de {name}&#xa0;: tous les types de demande</translation>
    </message>
    <message>
        <source>{name} signs for the account</source>
        <translation>{name} signe pour le dossier</translation>
    </message>
    <message>
        <source>{name} no longer signs for the account</source>
        <translation>{name} ne signe plus pour le dossier</translation>
    </message>
    <message>
        <source>List of clients imported</source>
        <translation>Liste de clients importée</translation>
    </message>
    <message>
        <source>List of requests already sent imported</source>
        <translation>Liste de demandes déjà envoyées importée</translation>
    </message>
    <message>
        <source>Bank statement imported: {number} new</source>
        <translation>Relevé bancaire importé&#xa0;: {number} nouvelles lignes</translation>
    </message>
    <message>
        <source>Payments recorded from bank statements: {number}</source>
        <translation>Règlements enregistrés d’après des relevés bancaires&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Lines of bank statements ignored: {number}</source>
        <translation>Lignes de relevés bancaires écartées&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Lines of bank statements open again: {number}</source>
        <translation>Lignes de relevés bancaires à nouveau en attente&#xa0;: {number}</translation>
    </message>
    <message>
        <source>List of invoices imported</source>
        <translation>Liste de factures importée</translation>
    </message>
    <message>
        <source>Back in the export: reminders go on</source>
        <translation>De retour dans l’export&#xa0;: les rappels reprennent</translation>
    </message>
    <message>
        <source>The client’s answer was read: reminders go on</source>
        <translation>La réponse du client a été lue&#xa0;: les rappels reprennent</translation>
    </message>
    <message>
        <source>Reminders released</source>
        <translation>Rappels libérés</translation>
    </message>
    <message>
        <source>Reminders held: the export it came from</source>
        <translation>Rappels retenus&#xa0;: l’export d’origine</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Données personnelles effacées</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Brouillon abandonné</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restauré depuis une sauvegarde</translation>
    </message>
    <message>
        <source>Opened as a copy: sending waits</source>
        <translation>Ouvert comme copie&#xa0;: les envois attendent</translation>
    </message>
    <message>
        <source>An older state was found: sending waits</source>
        <translation>Un état plus ancien a été trouvé&#xa0;: les envois attendent</translation>
    </message>
    <message>
        <source>The computer’s clock was said to be right</source>
        <translation>Horloge de l’ordinateur déclarée juste</translation>
    </message>
    <message>
        <source>Database taken over</source>
        <translation>Base de données adoptée</translation>
    </message>
    <message>
        <source>Settings changed: {settings}</source>
        <translation>Paramètres modifiés&#xa0;: {settings}</translation>
    </message>
    <message>
        <source>Service {name} added to the list</source>
        <translation>Prestation {name} ajoutée à la liste</translation>
    </message>
    <message>
        <source>Service {name} changed</source>
        <translation>Prestation {name} modifiée</translation>
    </message>
    <message>
        <source>Service {name} taken off the list</source>
        <translation>Prestation {name} retirée de la liste</translation>
    </message>
    <message>
        <source>{name} added to the team</source>
        <translation>{name} a rejoint l’équipe</translation>
    </message>
    <message>
        <source>Team: {name} changed</source>
        <translation>Équipe&#xa0;: {name}, fiche modifiée</translation>
    </message>
    <message>
        <source>{name} has left the team</source>
        <translation>{name} a quitté l’équipe</translation>
    </message>
    <message>
        <source>{name} is back in the team</source>
        <translation>{name} est de retour dans l’équipe</translation>
    </message>
    <message>
        <source>Pipeline {name} created</source>
        <translation>Pipeline {name} créé</translation>
    </message>
    <message>
        <source>Pipeline {name} changed</source>
        <translation>Pipeline {name} modifié</translation>
    </message>
    <message>
        <source>Pipeline {name} archived</source>
        <translation>Pipeline {name} archivé</translation>
    </message>
    <message>
        <source>Pipeline {name} taken out of the archive</source>
        <translation>Pipeline {name} sorti des archives</translation>
    </message>
    <message>
        <source>Job {job} added to {pipeline}, stage {stage}</source>
        <translation>Mission {job} ajoutée à {pipeline}, étape {stage}</translation>
    </message>
    <message>
        <source>Job {job} moved from {source} to {stage}</source>
        <translation>Mission {job} déplacée de {source} vers {stage}</translation>
    </message>
    <message>
        <source>Asked by job {job} on entering {stage}: {does}</source>
        <translation>Demandé par la mission {job} à l’entrée dans {stage}&#xa0;: {does}</translation>
    </message>
    <message>
        <source>Job {job} flagged: {flag}</source>
        <translation>Mission {job} en alerte&#xa0;: {flag}</translation>
    </message>
    <message>
        <source>Job {job}: flag taken off</source>
        <translation>Mission {job}&#xa0;: alerte retirée</translation>
    </message>
    <message>
        <source>Job {job} changed</source>
        <translation>Mission {job} modifiée</translation>
    </message>
    <message>
        <source>Job {job} completed</source>
        <translation>Mission {job} terminée</translation>
    </message>
    <message>
        <source>Job {job} taken up again</source>
        <translation>Mission {job} reprise</translation>
    </message>
    <message>
        <source>Job {job} archived</source>
        <translation>Mission {job} archivée</translation>
    </message>
    <message>
        <source>Job {job} taken out of the archive</source>
        <translation>Mission {job} sortie des archives</translation>
    </message>
    <message>
        <source>Job {job} taken back</source>
        <translation>Mission {job} annulée</translation>
    </message>
    <message>
        <source>Linked to job {job}</source>
        <translation>Liée à la mission {job}</translation>
    </message>
    <message>
        <source>Untied from job {job}</source>
        <translation>Déliée de la mission {job}</translation>
    </message>
    <message>
        <source>All sending paused</source>
        <translation>Tous les envois suspendus</translation>
    </message>
    <message>
        <source>All sending resumed</source>
        <translation>Tous les envois repris</translation>
    </message>
    <message>
        <source>First e-mail</source>
        <comment>step</comment>
        <translation>Premier e-mail</translation>
    </message>
    <message>
        <source>Reminder {step} of {total}</source>
        <comment>step</comment>
        <translation>Rappel {step} sur {total}</translation>
    </message>
    <message>
        <source>Resend</source>
        <comment>step</comment>
        <translation>Renvoi</translation>
    </message>
    <message>
        <source>Request to delete</source>
        <comment>step</comment>
        <translation>Demande de suppression</translation>
    </message>
    <message>
        <source>asked anew since</source>
        <translation>redemandé depuis</translation>
    </message>
    <message>
        <source>archived before sending</source>
        <translation>archivé avant l’envoi</translation>
    </message>
    <message>
        <source>account archived</source>
        <translation>dossier archivé</translation>
    </message>
    <message>
        <source>the client acted before sending</source>
        <translation>le client a agi avant l’envoi</translation>
    </message>
    <message>
        <source>withdrawn before sending</source>
        <translation>demande retirée avant l’envoi</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris avant l’envoi</translation>
    </message>
    <message>
        <source>signed before sending</source>
        <translation>signé avant l’envoi</translation>
    </message>
    <message>
        <source>no longer a contact of the account</source>
        <translation>n’est plus un contact du dossier</translation>
    </message>
    <message>
        <source>NOTIFY is off</source>
        <translation>NOTIFIER est désactivé</translation>
    </message>
    <message>
        <source>not told about this kind</source>
        <translation>non informé de ce type de demande</translation>
    </message>
    <message>
        <source>e-mails to this contact are stopped</source>
        <translation>les e-mails à ce contact sont arrêtés</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>aucune adresse e-mail</translation>
    </message>
    <message>
        <source>the address does not work</source>
        <translation>l’adresse ne fonctionne pas</translation>
    </message>
    <message>
        <source>the account pays by direct debit</source>
        <translation>le dossier paie par prélèvement</translation>
    </message>
    <message>
        <source>reminders are off</source>
        <translation>les rappels sont désactivés</translation>
    </message>
    <message>
        <source>no more reminders</source>
        <translation>plus de rappels</translation>
    </message>
    <message>
        <source>the same address gets it already</source>
        <translation>la même adresse le reçoit déjà</translation>
    </message>
    <message>
        <source>dropped by a person</source>
        <translation>abandonné par une personne</translation>
    </message>
    <message>
        <source>has signed already</source>
        <translation>a déjà signé</translation>
    </message>
    <message>
        <source>does not sign</source>
        <translation>ne signe pas</translation>
    </message>
    <message>
        <source>Waits for you in Today; it leaves at noon</source>
        <translation>Vous attend dans Aujourd’hui&#xa0;; il part à midi</translation>
    </message>
    <message>
        <source>All sending is paused</source>
        <translation>Tous les envois sont suspendus</translation>
    </message>
    <message>
        <source>The account is paused</source>
        <translation>Le dossier est suspendu</translation>
    </message>
    <message>
        <source>Reminders are paused</source>
        <translation>Les rappels sont suspendus</translation>
    </message>
    <message>
        <source>Held until a later day</source>
        <translation>Retenu jusqu’à un jour ultérieur</translation>
    </message>
    <message>
        <source>Waits for the sending hours</source>
        <translation>Attend les heures d’envoi</translation>
    </message>
    <message>
        <source>Waits, since it was resent a short while ago</source>
        <translation>Attend, car la demande vient d’être renvoyée</translation>
    </message>
    <message>
        <source>Fell due while the program did not run</source>
        <translation>Devait partir pendant que le programme était arrêté</translation>
    </message>
    <message>
        <source>Earlier e-mails only reached the sandbox</source>
        <translation>Les e-mails précédents sont restés dans la boîte d’essai</translation>
    </message>
    <message>
        <source>From a restored backup</source>
        <translation>D’une sauvegarde restaurée</translation>
    </message>
    <message>
        <source>From a copied database</source>
        <translation>D’une base copiée</translation>
    </message>
    <message>
        <source>From an older state of the database</source>
        <translation>D’un état plus ancien de la base</translation>
    </message>
    <message>
        <source>Fell due before this database was taken over</source>
        <translation>Devait partir avant l’adoption de cette base</translation>
    </message>
    <message>
        <source>Fell due before it was recorded here: the other program may have sent it</source>
        <translation>Échu avant son enregistrement ici&#xa0;: l’autre logiciel l’a peut-être envoyé</translation>
    </message>
    <message>
        <source>The text lacks a value: name and address of the firm, a due date…</source>
        <translation>Il manque une valeur au texte&#xa0;: nom et adresse du cabinet, échéance…</translation>
    </message>
    <message>
        <source>The mail’s text has a mistake</source>
        <translation>Le texte de l’e-mail contient une erreur</translation>
    </message>
    <message>
        <source>The e-mail is too long</source>
        <translation>L’e-mail est trop long</translation>
    </message>
    <message>
        <source>The address cannot be written to</source>
        <translation>Impossible d’écrire à cette adresse</translation>
    </message>
    <message>
        <source>The address has letters that this server cannot take</source>
        <translation>L’adresse contient des lettres que ce serveur n’accepte pas</translation>
    </message>
    <message>
        <source>A document’s file is missing</source>
        <translation>Le fichier d’un document manque</translation>
    </message>
    <message>
        <source>A document’s file is damaged</source>
        <translation>Le fichier d’un document est endommagé</translation>
    </message>
    <message>
        <source>The last export is unclear about it</source>
        <translation>Le dernier export n’est pas clair à son sujet</translation>
    </message>
    <message>
        <source>The last export says something else of it</source>
        <translation>Le dernier export en dit autre chose</translation>
    </message>
    <message>
        <source>The export lacks its date</source>
        <translation>L’export n’a pas de date</translation>
    </message>
    <message>
        <source>Its source was not imported for five sending days</source>
        <translation>Sa source n’a pas été importée depuis cinq jours d’envoi</translation>
    </message>
    <message>
        <source>No longer in the export that it came from</source>
        <translation>Absente de l’export dont elle provient</translation>
    </message>
    <message>
        <source>The client answered: somebody decides first</source>
        <translation>Le client a répondu&#xa0;: quelqu’un décide d’abord</translation>
    </message>
    <message>
        <source>Interrupted before the server answered</source>
        <translation>Interrompu avant la réponse du serveur</translation>
    </message>
    <message>
        <source>Waits for the provider’s limit</source>
        <translation>Attend la limite du fournisseur</translation>
    </message>
    <message>
        <source>{name} and {count} others</source>
        <translation>{name} et {count} autres</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activés</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivés</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Automatic {step} of {total}</source>
        <translation>Automatique {step} sur {total}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Relance</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-mail envoyé</translation>
    </message>
    <message>
        <source>E-mail failed</source>
        <translation>E-mail en échec</translation>
    </message>
    <message>
        <source>Found in the mailbox</source>
        <translation>Retrouvé dans la boîte</translation>
    </message>
    <message>
        <source>Never left</source>
        <translation>Jamais parti</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>E-mail non distribué</translation>
    </message>
    <message>
        <source>E-mail tried again</source>
        <translation>E-mail réessayé</translation>
    </message>
    <message>
        <source>E-mail uncertain</source>
        <translation>E-mail à vérifier</translation>
    </message>
    <message>
        <source>E-mail skipped</source>
        <translation>E-mail passé</translation>
    </message>
    <message>
        <source>E-mail cancelled</source>
        <translation>Envoi annulé</translation>
    </message>
    <message>
        <source>E-mail held</source>
        <translation>E-mail à valider</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Resent</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Asked for changes</source>
        <translation>Corrections demandées</translation>
    </message>
    <message>
        <source>Document received</source>
        <translation>Pièce reçue</translation>
    </message>
    <message>
        <source>Not received after all</source>
        <translation>Finalement pas reçue</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>Retirée de la liste</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandée</translation>
    </message>
    <message>
        <source>Answers entered</source>
        <translation>Réponses saisies</translation>
    </message>
    <message>
        <source>Form returned</source>
        <translation>Formulaire reçu</translation>
    </message>
    <message>
        <source>File kept</source>
        <translation>Fichier conservé</translation>
    </message>
    <message>
        <source>Reminders changed</source>
        <translation>Rappels modifiés</translation>
    </message>
    <message>
        <source>Reminders held</source>
        <translation>Rappels retenus</translation>
    </message>
    <message>
        <source>Reminder dropped</source>
        <translation>Rappel abandonné</translation>
    </message>
    <message>
        <source>Reminder sent before its time</source>
        <translation>Rappel envoyé avant l’heure</translation>
    </message>
    <message>
        <source>E-mail edited</source>
        <translation>E-mail modifié</translation>
    </message>
    <message>
        <source>E-mails merged</source>
        <translation>E-mails regroupés</translation>
    </message>
    <message>
        <source>Reminder snoozed</source>
        <translation>Rappel reporté</translation>
    </message>
    <message>
        <source>Reminder moved</source>
        <translation>Rappel déplacé</translation>
    </message>
    <message>
        <source>Client answered</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Reminder {step} of {total} sent</source>
        <translation>Rappel {step} sur {total} envoyé</translation>
    </message>
    <message>
        <source>{what} by {who}</source>
        <translation>{what} par {who}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Non distribué</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Envoi annulé</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>{reply} · try {n}, next {when}</source>
        <translation>{reply} · essai {n}, prochain&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Connection lost before the server’s answer</source>
        <translation>Connexion perdue avant la réponse du serveur</translation>
    </message>
    <message>
        <source>In the sandbox mailbox: nothing left this computer</source>
        <translation>Dans la boîte d’essai&#xa0;: rien n’a quitté cet ordinateur</translation>
    </message>
    <message>
        <source>Accepted by your mail server: {reply}</source>
        <translation>Accepté par votre serveur de messagerie&#xa0;: {reply}</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Choisissez au moins un dossier.</translation>
    </message>
    <message>
        <source>This account is archived. Take it out of the archive first.</source>
        <translation>Ce dossier est archivé. Désarchivez-le d’abord.</translation>
    </message>
    <message>
        <source>Give it a title: the client reads it in the subject.</source>
        <translation>Donnez un titre&#xa0;: le client le lit dans l’objet.</translation>
    </message>
    <message>
        <source>Shorten the title to {limit} characters.</source>
        <translation>Réduisez le titre à {limit} caractères.</translation>
    </message>
    <message>
        <source>Shorten the line to {limit} characters.</source>
        <translation>Réduisez la ligne à {limit} caractères.</translation>
    </message>
    <message>
        <source>Enter 1 or more.</source>
        <translation>Saisissez 1 ou plus.</translation>
    </message>
    <message>
        <source>That is too many: at most 90 days and 20 reminders.</source>
        <translation>C’est trop&#xa0;: au plus 90 jours et 20 rappels.</translation>
    </message>
    <message>
        <source>At most 90 days before the due date.</source>
        <translation>Au plus 90 jours avant l’échéance.</translation>
    </message>
    <message>
        <source>Write at least one question, or choose a template.</source>
        <translation>Écrivez au moins une question, ou choisissez un modèle.</translation>
    </message>
    <message>
        <source>No two of these go to the same contact of the same account: there is nothing to merge.</source>
        <translation>Aucun de ceux-ci ne va deux fois au même contact du même dossier&#xa0;: il n’y a rien à regrouper.</translation>
    </message>
    <message>
        <source>No reminder of this is to come, so there is nothing to send or skip.</source>
        <translation>Aucun rappel n’est à venir&#xa0;: rien à envoyer ni à passer.</translation>
    </message>
    <message>
        <source>This reminder is leaving at this moment, or a part of it has left. It is not changed any more.</source>
        <translation>Ce rappel est en train de partir, ou une partie est partie. Il ne change plus.</translation>
    </message>
    <message>
        <source>This account is paused: nothing is mailed to it until it is resumed.</source>
        <translation>Ce dossier est en pause&#xa0;: rien ne lui est envoyé avant la reprise.</translation>
    </message>
    <message>
        <source>It leaves on an earlier day than that only by Send now. Choose its own day or a later one.</source>
        <translation>Il ne part plus tôt que par Envoyer maintenant. Choisissez son jour ou un jour ultérieur.</translation>
    </message>
    <message>
        <source>Write the text of question {number}.</source>
        <translation>Écrivez le texte de la question {number}.</translation>
    </message>
    <message>
        <source>Write the words of the heading, or delete it.</source>
        <translation>Écrivez l’intertitre, ou supprimez-le.</translation>
    </message>
    <message>
        <source>Question {number} stands twice. Delete one of the two.</source>
        <translation>La question {number} figure deux fois. Supprimez l’une des deux.</translation>
    </message>
    <message>
        <source>Choose the type of question {number}.</source>
        <translation>Choisissez le type de la question {number}.</translation>
    </message>
    <message>
        <source>Question {number} needs choices: two, or one to tick.</source>
        <translation>La question {number} a besoin de choix&#xa0;: deux, ou un à cocher.</translation>
    </message>
    <message>
        <source>Two choices of question {number} are the same.</source>
        <translation>Deux choix de la question {number} sont identiques.</translation>
    </message>
    <message>
        <source>A limit of question {number} is no number.</source>
        <translation>Une limite de la question {number} n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The least of question {number} is more than its most.</source>
        <translation>Le minimum de la question {number} dépasse son maximum.</translation>
    </message>
    <message>
        <source>Question {number} depends on one that comes later. Move it below that one.</source>
        <translation>La question {number} dépend d’une question qui vient après. Placez-la dessous.</translation>
    </message>
    <message>
        <source>Question {number} depends on an answer that cannot be given any more. Choose another one.</source>
        <translation>La question {number} dépend d’une réponse qui ne peut plus être donnée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This is no PDF file. Choose the form that the client sent back.</source>
        <translation>Ce n’est pas un fichier PDF. Choisissez le formulaire renvoyé par le client.</translation>
    </message>
    <message>
        <source>This file is larger than any form. It was not read.</source>
        <translation>Ce fichier est plus gros qu’aucun formulaire. Il n’a pas été lu.</translation>
    </message>
    <message>
        <source>This PDF is locked by a password. Ask the client to save it without one, or enter the answers here.</source>
        <translation>Ce PDF est protégé par un mot de passe. Demandez au client de l’enregistrer sans, ou saisissez les réponses ici.</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read. Ask the client to send it again.</source>
        <translation>Ce PDF est endommagé et illisible. Demandez au client de le renvoyer.</translation>
    </message>
    <message>
        <source>Reading this PDF took too much time or memory, so it was stopped. Enter the answers here.</source>
        <translation>La lecture de ce PDF demandait trop de temps ou de mémoire et a été arrêtée. Saisissez les réponses ici.</translation>
    </message>
    <message>
        <source>This PDF is not a form that was sent from here.</source>
        <translation>Ce PDF n’est pas un formulaire envoyé d’ici.</translation>
    </message>
    <message>
        <source>This form was printed or scanned: its answers are only a picture. Enter them here.</source>
        <translation>Ce formulaire a été imprimé ou numérisé&#xa0;: ses réponses ne sont qu’une image. Saisissez-les ici.</translation>
    </message>
    <message>
        <source>This is the form of another organizer, {reference}. Open that one and read it there.</source>
        <translation>C’est le formulaire d’un autre questionnaire, {reference}. Ouvrez celui-là pour l’y lire.</translation>
    </message>
    <message>
        <source>This form has the reference {reference} too, but was not made for this organizer.</source>
        <translation>Ce formulaire porte aussi la référence {reference}, mais n’a pas été fait pour ce questionnaire.</translation>
    </message>
    <message>
        <source>The file could not be read at this moment: the computer has too little room. Try again.</source>
        <translation>Le fichier n’a pas pu être lu pour l’instant&#xa0;: l’ordinateur manque de place. Réessayez.</translation>
    </message>
    <message>
        <source>Add at least one line with a description and a price.</source>
        <translation>Ajoutez au moins une ligne avec une désignation et un prix.</translation>
    </message>
    <message>
        <source>An invoice has at most {limit} lines.</source>
        <translation>Une facture a au plus {limit} lignes.</translation>
    </message>
    <message>
        <source>The tax is a percentage from 0 to 100.</source>
        <translation>La taxe est un pourcentage de 0 à 100.</translation>
    </message>
    <message>
        <source>A unit is a word of at most {limit} letters.</source>
        <translation>Une unité est un mot de {limit} lettres au plus.</translation>
    </message>
    <message>
        <source>Line {number}: a unit is a word of at most {limit} letters.</source>
        <translation>Ligne {number}&#xa0;: une unité est un mot de {limit} lettres au plus.</translation>
    </message>
    <message>
        <source>Line {number}: the tax is a percentage from 0 to 100.</source>
        <translation>Ligne {number}&#xa0;: la TVA est un pourcentage de 0 à 100.</translation>
    </message>
    <message>
        <source>Line {number}: the discount is more than the line.</source>
        <translation>Ligne {number}&#xa0;: la remise dépasse la ligne.</translation>
    </message>
    <message>
        <source>The discount is more than the whole invoice.</source>
        <translation>La remise dépasse la facture entière.</translation>
    </message>
    <message>
        <source>The total cannot be right. Look at quantities and prices.</source>
        <translation>Le total est impossible. Vérifiez quantités et prix.</translation>
    </message>
    <message>
        <source>This invoice has been issued: its lines, amounts and days stay. Void it, then write another one.</source>
        <translation>Cette facture est émise&#xa0;: lignes, montants et dates restent. Annulez-la, puis écrivez-en une autre.</translation>
    </message>
    <message>
        <source>This invoice came without its lines: its PDF is in the program that it was imported from.</source>
        <translation>Cette facture a été importée sans ses lignes&#xa0;: son PDF est dans le logiciel d’où elle vient.</translation>
    </message>
    <message>
        <source>Enter an amount above zero.</source>
        <translation>Saisissez un montant supérieur à zéro.</translation>
    </message>
    <message>
        <source>That is more than the balance of {balance}.</source>
        <translation>C’est plus que le reste à régler de {balance}.</translation>
    </message>
    <message>
        <source>That is more than the {paid} that were paid.</source>
        <translation>C’est plus que les {paid} réglés.</translation>
    </message>
    <message>
        <source>This picture is too large. Take one of at most {limit}.</source>
        <translation>Cette image est trop grande. Prenez-en une de {limit} au plus.</translation>
    </message>
    <message>
        <source>This file cannot be read as a picture. Take a PNG, JPEG or SVG.</source>
        <translation>Ce fichier n’est pas lisible comme image. Prenez un PNG, JPEG ou SVG.</translation>
    </message>
    <message>
        <source>This picture is too narrow for a logo.</source>
        <translation>Cette image est trop étroite pour un logo.</translation>
    </message>
    <message>
        <source>Write the colour like #1F2A5C, or leave it empty.</source>
        <translation>Écrivez la couleur comme #1F2A5C, ou laissez vide.</translation>
    </message>
    <message>
        <source>This colour is too light to be read on white. Take a darker one.</source>
        <translation>Cette couleur est trop claire pour être lue sur du blanc. Prenez-en une plus foncée.</translation>
    </message>
    <message>
        <source>At most {limit} characters.</source>
        <translation>{limit} caractères au plus.</translation>
    </message>
    <message>
        <source>One to twelve letters, digits or hyphens, like INV or 2026.</source>
        <translation>Une à douze lettres, chiffres ou tirets, comme FA ou 2026.</translation>
    </message>
    <message>
        <source>{prefix} is taken: other numbers begin with it.</source>
        <translation>{prefix} est pris&#xa0;: d’autres numéros commencent ainsi.</translation>
    </message>
    <message>
        <source>Credit note {number} stays: the client has got it, or soon will.</source>
        <translation>L’avoir {number} reste&#xa0;: le client l’a reçu ou va le recevoir.</translation>
    </message>
    <message>
        <source>Credit note {number} stays: a later one has been made, and numbers must have no gap.</source>
        <translation>L’avoir {number} reste&#xa0;: un avoir plus récent existe, et les numéros se suivent sans trou.</translation>
    </message>
    <message>
        <source>These pipelines would add to each other for ever: {way}. Take one of the automations out.</source>
        <translation>Ces pipelines s’ajouteraient l’un à l’autre sans fin&#xa0;: {way}. Retirez l’une des automatisations.</translation>
    </message>
    <message>
        <source>The automations of {stage} ran for this job before.</source>
        <translation>Les automatisations de {stage} se sont déjà exécutées pour cette mission.</translation>
    </message>
    <message>
        <source>{said} {why}</source>
        <translation>{said} {why}</translation>
    </message>
    <message>
        <source>The job is in {stage} already.</source>
        <translation>La mission est déjà dans {stage}.</translation>
    </message>
    <message>
        <source>This job is completed or archived. Take it up again first.</source>
        <translation>Cette mission est terminée ou archivée. Reprenez-la d’abord.</translation>
    </message>
    <message>
        <source>{number} jobs are in {name}. Move or complete them before the stage goes.</source>
        <translation>{number} missions sont dans {name}. Déplacez-les ou terminez-les avant de retirer l’étape.</translation>
    </message>
    <message>
        <source>{number} jobs are under way in it. Complete or archive them first.</source>
        <translation>{number} missions y sont en cours. Terminez-les ou archivez-les d’abord.</translation>
    </message>
    <message>
        <source>Add at least one stage.</source>
        <translation>Ajoutez au moins une étape.</translation>
    </message>
    <message>
        <source>Enter 1 to 730 days, or no limit.</source>
        <translation>Saisissez de 1 à 730 jours, ou aucune limite.</translation>
    </message>
    <message>
        <source>Choose the template that is sent.</source>
        <translation>Choisissez le modèle à envoyer.</translation>
    </message>
    <message>
        <source>Name a tag to put on or to take off.</source>
        <translation>Indiquez une étiquette à ajouter ou à retirer.</translation>
    </message>
    <message>
        <source>Choose the pipeline.</source>
        <translation>Choisissez le pipeline.</translation>
    </message>
    <message>
        <source>This request belongs to a job already.</source>
        <translation>Cette demande appartient déjà à une mission.</translation>
    </message>
    <message>
        <source>This request is another account’s.</source>
        <translation>Cette demande est celle d’un autre dossier.</translation>
    </message>
    <message>
        <source>Too late: an e-mail has left already. The job stays where it is.</source>
        <translation>Trop tard&#xa0;: un e-mail est déjà parti. La mission reste où elle est.</translation>
    </message>
    <message>
        <source>Choose how often it comes back.</source>
        <translation>Choisissez la récurrence.</translation>
    </message>
    <message>
        <source>Add the document that it is about.</source>
        <translation>Ajoutez le document concerné.</translation>
    </message>
    <message>
        <source>Add the letter as a file, or write what you propose.</source>
        <translation>Ajoutez la lettre en fichier, ou rédigez votre proposition.</translation>
    </message>
    <message>
        <source>Shorten the text: at most {limit} characters are kept.</source>
        <translation>Raccourcissez le texte&#xa0;: {limit} caractères au plus sont gardés.</translation>
    </message>
    <message>
        <source>Name every service that has a price.</source>
        <translation>Nommez chaque prestation qui a un prix.</translation>
    </message>
    <message>
        <source>“{name}” has no price. Enter one, 0 where it costs nothing.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de prix. Saisissez-en un, 0 si c’est gratuit.</translation>
    </message>
    <message>
        <source>Shorten the service: at most {limit} characters for its name.</source>
        <translation>Raccourcissez la prestation&#xa0;: {limit} caractères au plus pour son nom.</translation>
    </message>
    <message>
        <source>“{name}” needs a price and a quantity like 1840.00, and a tax between 0 and 100 percent.</source>
        <translation>«&#xa0;{name}&#xa0;» demande un prix et une quantité comme 1840,00, et une TVA de 0 à 100 pour cent.</translation>
    </message>
    <message>
        <source>At most {limit} services fit in a proposal.</source>
        <translation>Une proposition contient au plus {limit} prestations.</translation>
    </message>
    <message>
        <source>Somebody has signed it: what was signed is not changed any more. Withdraw it and send another one.</source>
        <translation>Quelqu’un l’a signée&#xa0;: ce qui est signé ne change plus. Retirez-la et envoyez-en une autre.</translation>
    </message>
    <message>
        <source>It can no longer be changed: it is settled, withdrawn or archived.</source>
        <translation>Elle ne peut plus être modifiée&#xa0;: elle est réglée, retirée ou archivée.</translation>
    </message>
    <message>
        <source>It is a draft: send it first.</source>
        <translation>C’est un brouillon&#xa0;: envoyez-le d’abord.</translation>
    </message>
    <message>
        <source>Write the message.</source>
        <translation>Rédigez le message.</translation>
    </message>
    <message>
        <source>Shorten the message to {limit} characters.</source>
        <translation>Raccourcissez le message à {limit} caractères.</translation>
    </message>
    <message>
        <source>Together the files are too large to be mailed: at most {limit}. Send some with another message.</source>
        <translation>Ensemble, les fichiers sont trop volumineux pour un e-mail&#xa0;: {limit} au plus. Envoyez-en une partie avec un autre message.</translation>
    </message>
    <message>
        <source>Write what the client is to do.</source>
        <translation>Écrivez ce que le client doit faire.</translation>
    </message>
    <message>
        <source>Shorten the to-do to {limit} characters.</source>
        <translation>Raccourcissez le point à {limit} caractères.</translation>
    </message>
    <message>
        <source>A thread has at most {limit} to-dos.</source>
        <translation>Une discussion compte au plus {limit} points à faire.</translation>
    </message>
    <message>
        <source>This thread is a draft, withdrawn or archived. Send it, take it up again or out of the archive first.</source>
        <translation>Cette discussion est un brouillon, retirée ou archivée. Envoyez-la, reprenez-la ou sortez-la des archives d’abord.</translation>
    </message>
    <message>
        <source>The client has not written anything here.</source>
        <translation>Le client n’a rien écrit ici.</translation>
    </message>
    <message>
        <source>Name at least one document.</source>
        <translation>Indiquez au moins une pièce.</translation>
    </message>
    <message>
        <source>At most {limit} characters for a document.</source>
        <translation>{limit} caractères au plus par pièce.</translation>
    </message>
    <message>
        <source>This document is not on the list any more.</source>
        <translation>Cette pièce n’est plus dans la liste.</translation>
    </message>
    <message>
        <source>{name} is not there any more. Choose the file again.</source>
        <translation>{name} n’existe plus. Choisissez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>That is not its name. Type it as it stands above.</source>
        <translation>Ce n’est pas son nom. Saisissez-le comme ci-dessus.</translation>
    </message>
    <message>
        <source>One of its e-mails is leaving at this moment. Try again in a minute.</source>
        <translation>Un de ses e-mails part en ce moment. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>It has issued invoices that must be kept: choose how.</source>
        <translation>Il a des factures émises à conserver&#xa0;: choisissez comment.</translation>
    </message>
    <message>
        <source>Nothing was sent to this address for this account.</source>
        <translation>Rien n’a été envoyé à cette adresse pour ce dossier.</translation>
    </message>
    <message>
        <source>Write what happened: the record needs it.</source>
        <translation>Indiquez ce qui s’est passé&#xa0;: le constat en a besoin.</translation>
    </message>
    <message>
        <source>Shorten it to {limit} characters.</source>
        <translation>Raccourcissez à {limit} caractères.</translation>
    </message>
    <message>
        <source>Write a subject.</source>
        <translation>Indiquez un objet.</translation>
    </message>
    <message>
        <source>Write the e-mail, or choose None.</source>
        <translation>Rédigez l’e-mail, ou choisissez Aucun.</translation>
    </message>
    <message>
        <source>A sheet holds {limit} lines at most, and this list has more. Export it as CSV.</source>
        <translation>Une feuille contient {limit} lignes au plus et cette liste en a davantage. Exportez-la en CSV.</translation>
    </message>
    <message>
        <source>{name} cannot be written there. Choose another folder or name.</source>
        <translation>{name} ne peut pas être écrit à cet endroit. Choisissez un autre répertoire ou un autre nom.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose another file.</source>
        <translation>{name} est vide. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} is too large to be mailed: at most {limit}.</source>
        <translation>{name} est trop volumineux pour un e-mail&#xa0;: au plus {limit}.</translation>
    </message>
    <message>
        <source>Give the folder a name.</source>
        <translation>Donnez un nom au répertoire.</translation>
    </message>
    <message>
        <source>A folder’s name has no slash. Make one folder in the other.</source>
        <translation>Le nom d’un répertoire n’a pas de barre oblique. Créez un répertoire dans l’autre.</translation>
    </message>
    <message>
        <source>Shorten the name to {limit} characters.</source>
        <translation>Raccourcissez le nom à {limit} caractères.</translation>
    </message>
    <message>
        <source>There is a folder {name} already.</source>
        <translation>Il y a déjà un répertoire {name}.</translation>
    </message>
    <message>
        <source>Give the document a name.</source>
        <translation>Donnez un nom au document.</translation>
    </message>
    <message>
        <source>Some systems do not take this name. Leave out signs like / : ? and * and keep it short.</source>
        <translation>Certains systèmes refusent ce nom. Évitez les signes comme /&#xa0;:&#xa0;? et *, et restez bref.</translation>
    </message>
    <message>
        <source>{name} cannot be put away yet: “{title}” ({reference}) is about it. Withdraw or finish that first.</source>
        <translation>{name} ne peut pas encore être archivé&#xa0;: «&#xa0;{title}&#xa0;» ({reference}) porte dessus. Terminez ou retirez d’abord cette demande.</translation>
    </message>
    <message>
        <source>{name} stays in the archive: “{title}” ({reference}) refers to it, and what was asked must stay provable.</source>
        <translation>{name} reste dans les archives&#xa0;: «&#xa0;{title}&#xa0;» ({reference}) s’y réfère, et ce qui a été demandé doit rester prouvable.</translation>
    </message>
    <message>
        <source>This day is still to come. Enter the day that stands on the paper.</source>
        <translation>Ce jour est à venir. Saisissez le jour inscrit sur le document.</translation>
    </message>
    <message>
        <source>It was sent on {day} only. Enter that day or a later one.</source>
        <translation>Elle n’a été envoyée que le {day}. Saisissez ce jour ou un jour ultérieur.</translation>
    </message>
    <message>
        <source>Nobody signs for this account. Switch Signatory on for a contact, or choose a signer.</source>
        <translation>Personne ne signe pour ce dossier. Activez Signataire pour un contact, ou choisissez un signataire.</translation>
    </message>
    <message>
        <source>Nobody would get this e-mail. Switch NOTIFY on for a contact with a working address.</source>
        <translation>Personne ne recevrait cet e-mail. Activez NOTIFIER pour un contact dont l’adresse fonctionne.</translation>
    </message>
    <message>
        <source>Shorten the note to {limit} characters.</source>
        <translation>Raccourcissez la note à {limit} caractères.</translation>
    </message>
    <message>
        <source>Enter the day that was promised.</source>
        <translation>Saisissez le jour promis.</translation>
    </message>
    <message>
        <source>Enter today or a later day.</source>
        <translation>Saisissez aujourd’hui ou un jour ultérieur.</translation>
    </message>
    <message>
        <source>Enter a day within {days} days.</source>
        <translation>Saisissez un jour dans les {days} jours.</translation>
    </message>
    <message>
        <source>This day is still to come. Enter the day on which it was sent.</source>
        <translation>Ce jour est à venir. Indiquez le jour de l’envoi.</translation>
    </message>
    <message>
        <source>The first e-mail left later. Enter its day or a later one.</source>
        <translation>Le premier e-mail est parti plus tard. Indiquez ce jour ou un jour suivant.</translation>
    </message>
    <message>
        <source>This day is still to come. Enter the day of the last reminder.</source>
        <translation>Ce jour est à venir. Indiquez le jour du dernier rappel.</translation>
    </message>
    <message>
        <source>At most {limit} reminders.</source>
        <translation>Au plus {limit} rappels.</translation>
    </message>
    <message>
        <source>Invoices of this beginning are out, and their numbers go on without gaps: the next one is {number}. To start another series, change what the numbers begin with.</source>
        <translation>Des factures de cette série sont parties et leurs numéros se suivent sans trou&#xa0;: la prochaine est {number}. Pour commencer une autre série, changez le début des numéros.</translation>
    </message>
    <message>
        <source>Another invoice here has the number {number}.</source>
        <translation>Une autre facture porte ici le numéro {number}.</translation>
    </message>
    <message>
        <source>Enter the number of the invoice.</source>
        <translation>Indiquez le numéro de la facture.</translation>
    </message>
    <message>
        <source>E-mails about it have left from here since, so what was sent before is settled.</source>
        <translation>Des e-mails à son sujet sont partis d’ici depuis&#xa0;: ce qui avait été envoyé avant ne change plus.</translation>
    </message>
    <message>
        <source>It has been sent already.</source>
        <translation>La demande est déjà envoyée.</translation>
    </message>
    <message>
        <source>None of them can be changed so any more. Choose again.</source>
        <translation>Aucune ne peut plus être modifiée ainsi. Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>There is nothing to send again: nothing is asked any more.</source>
        <translation>Rien à renvoyer&#xa0;: plus rien n’est demandé.</translation>
    </message>
    <message>
        <source>An earlier resend is held in the outbox: approve or drop it there.</source>
        <translation>Un renvoi précédent est à valider dans la boîte d’envoi&#xa0;: validez-le ou abandonnez-le.</translation>
    </message>
    <message>
        <source>That cannot be done any more. The list has been read again.</source>
        <translation>Ce n’est plus possible. La liste a été relue.</translation>
    </message>
    <message>
        <source>Choose who signed.</source>
        <translation>Choisissez qui a signé.</translation>
    </message>
    <message>
        <source>To-dos are still open: they stop the reminders, not a reply.</source>
        <translation>Des points restent à faire&#xa0;: ce sont eux qui arrêtent les rappels, pas une réponse.</translation>
    </message>
    <message>
        <source>It does not wait for the client any more.</source>
        <translation>La demande n’attend plus le client.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at it again, then save.</source>
        <translation>Quelqu’un l’a modifié entre-temps. Vérifiez, puis enregistrez.</translation>
    </message>
    <message>
        <source>This e-mail has been decided about already.</source>
        <translation>Cet e-mail a déjà fait l’objet d’une décision.</translation>
    </message>
    <message>
        <source>Enter a full e-mail address, like name@example.com.</source>
        <translation>Saisissez une adresse e-mail complète, par exemple nom@exemple.fr.</translation>
    </message>
    <message>
        <source>This address belongs to {name} already.</source>
        <translation>Cette adresse appartient déjà à {name}.</translation>
    </message>
    <message>
        <source>Tick one kind of request at least, or switch NOTIFY off.</source>
        <translation>Cochez au moins un type de demande, ou désactivez NOTIFY.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>Saisissez un nombre de {low} à {high}.</translation>
    </message>
    <message>
        <source>Enter a time like 09:00.</source>
        <translation>Saisissez une heure, par exemple 09:00.</translation>
    </message>
    <message>
        <source>The sending hours must begin before they end.</source>
        <translation>Les heures d’envoi doivent commencer avant de finir.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Choisissez un fuseau horaire dans la liste.</translation>
    </message>
    <message>
        <source>Choose at least one sending day.</source>
        <translation>Choisissez au moins un jour d’envoi.</translation>
    </message>
    <message>
        <source>Enter a date like 2026-12-24.</source>
        <translation>Saisissez une date, par exemple 2026-12-24.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, then try again; nothing is lost.</source>
        <translation>Un autre programme occupe la base de données. Fermez-le, puis réessayez&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing is lost.</source>
        <translation>Le disque est plein. Libérez de la place, puis réessayez&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The disk reports an error. Check it before you go on, and back up.</source>
        <translation>Le disque signale une erreur. Vérifiez-le avant de continuer, et faites une sauvegarde.</translation>
    </message>
    <message>
        <source>Relance may not write to its folder. Give yourself the right to write there, then try again.</source>
        <translation>Relance ne peut pas écrire dans son répertoire. Donnez-vous le droit d’y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>The database is damaged. Restore the newest good backup.</source>
        <translation>La base de données est endommagée. Restaurez la dernière bonne sauvegarde.</translation>
    </message>
    <message>
        <source>This file belongs to another program. Choose another data folder.</source>
        <translation>Ce fichier appartient à un autre programme. Choisissez un autre répertoire de données.</translation>
    </message>
    <message>
        <source>The database cannot be opened. Check that its drive is there, then try again.</source>
        <translation>La base de données ne peut pas être ouverte. Vérifiez que son disque est branché, puis réessayez.</translation>
    </message>
    <message>
        <source>A newer Relance has used this database. Install that version on this computer.</source>
        <translation>Une version plus récente de Relance a utilisé cette base. Installez cette version sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The copy could not be verified. Check the disk, then try again.</source>
        <translation>La copie n’a pas pu être vérifiée. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Relance still runs elsewhere with this data. Close it there, then try again.</source>
        <translation>Relance tourne encore ailleurs avec ces données. Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it; sending goes on by itself.</source>
        <translation>Le coffre est verrouillé. Déverrouillez-le&#xa0;; les envois reprennent tout seuls.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the password in. Install or start one, then try again.</source>
        <translation>Cet ordinateur n’a pas de coffre pour garder le mot de passe. Installez-en ou démarrez-en un, puis réessayez.</translation>
    </message>
    <message>
        <source>The keyring does not answer. Unlock it, then try again.</source>
        <translation>Le coffre ne répond pas. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>A document’s file is missing. Restore it from a backup.</source>
        <translation>Le fichier d’un document manque. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>A document’s file is damaged. Restore it from a backup.</source>
        <translation>Le fichier d’un document est endommagé. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Choose a folder outside of the program’s own data, best on another drive.</source>
        <translation>Choisissez un répertoire hors des données du programme, de préférence sur un autre disque.</translation>
    </message>
    <message>
        <source>Another backup is being made at this moment. Try again in a minute.</source>
        <translation>Une autre sauvegarde est en cours. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>Cette sauvegarde est endommagée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The demo firm mails nobody: it takes no real mail account.</source>
        <translation>Le cabinet fictif n’écrit à personne&#xa0;: il n’accepte pas de vrai compte de messagerie.</translation>
    </message>
    <message>
        <source>This computer reaches no network. Check it and search again, or type the servers yourself.</source>
        <translation>Cet ordinateur n’atteint aucun réseau. Vérifiez-le et relancez la recherche, ou saisissez les serveurs vous-même.</translation>
    </message>
    <message>
        <source>Enter the outgoing server, like smtp.example.com.</source>
        <translation>Saisissez le serveur sortant, par exemple smtp.exemple.fr.</translation>
    </message>
    <message>
        <source>Enter a port between 1 and 65535; usual are 465 and 587.</source>
        <translation>Saisissez un port entre 1 et 65535&#xa0;; 465 et 587 sont usuels.</translation>
    </message>
    <message>
        <source>Enter the user name; mostly it is the e-mail address.</source>
        <translation>Saisissez le nom d’utilisateur&#xa0;; c’est le plus souvent l’adresse e-mail.</translation>
    </message>
    <message>
        <source>The check digits of this IBAN are not right. Compare it with your bank.</source>
        <translation>La clé de contrôle de cet IBAN est fausse. Comparez-le avec votre banque.</translation>
    </message>
    <message>
        <source>There is no mail account to send with yet. Set one up in Settings, Mail account.</source>
        <translation>Aucun compte de messagerie ne permet encore d’envoyer. Configurez-en un dans Paramètres, Compte de messagerie.</translation>
    </message>
    <message>
        <source>Enter the password of the mail account.</source>
        <translation>Saisissez le mot de passe du compte de messagerie.</translation>
    </message>
    <message>
        <source>A password is never sent over an open connection. Choose TLS or STARTTLS.</source>
        <translation>Un mot de passe n’est jamais envoyé en clair. Choisissez TLS ou STARTTLS.</translation>
    </message>
    <message>
        <source>The mail server refused the user name or password.</source>
        <translation>Le serveur de messagerie a refusé le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>The mail server’s certificate could not be verified.</source>
        <translation>Le certificat du serveur de messagerie n’a pas pu être vérifié.</translation>
    </message>
    <message>
        <source>The mail server does not accept your sender address.</source>
        <translation>Le serveur de messagerie n’accepte pas votre adresse d’expéditeur.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached. Relance tries again by itself.</source>
        <translation>Le serveur de messagerie est injoignable. Relance réessaie tout seul.</translation>
    </message>
    <message>
        <source>The provider’s sending limit is reached. Relance goes on by itself.</source>
        <translation>La limite d’envoi du fournisseur est atteinte. Relance reprendra tout seul.</translation>
    </message>
    <message>
        <source>{account} has no value for “{name}”. Fill it in there, or write the words here.</source>
        <translation>{account} n’a pas de valeur pour «&#xa0;{name}&#xa0;». Complétez le dossier, ou écrivez les mots ici.</translation>
    </message>
    <message>
        <source>“{name}” is empty: fill it in under Settings, Firm.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide&#xa0;: complétez-le dans Réglages, Cabinet.</translation>
    </message>
    <message>
        <source>Enter at most 730 days.</source>
        <translation>Saisissez 730 jours au plus.</translation>
    </message>
    <message>
        <source>Something unexpected happened. The log file says more.</source>
        <translation>Un imprévu est survenu. Le journal en dit plus.</translation>
    </message>
    <message>
        <source>That was not possible ({code}).</source>
        <translation>Ce n’était pas possible ({code}).</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non commencé</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>À signer</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Réglée en partie</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Réglée</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Changes asked</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Overdue {days} d</source>
        <translation>En retard {days} j</translation>
    </message>
    <message>
        <source>{done} of {total} signed</source>
        <translation>{done} sur {total} signé</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Part received</source>
        <translation>Reçu en partie</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Au complet</translation>
    </message>
    <message>
        <source>{done} of {total} to-dos</source>
        <translation>{done} points sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} received</source>
        <translation>{done} reçues sur {total}</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>proposal</comment>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>proposal</comment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>{done} of {total} signed</source>
        <comment>proposal</comment>
        <translation>{done} sur {total} signée</translation>
    </message>
    <message>
        <source>Overdue {days} d</source>
        <comment>invoice</comment>
        <translation>Échue {days} j</translation>
    </message>
    <message>
        <source>Send back the questionnaire</source>
        <translation>Renvoyer le questionnaire</translation>
    </message>
    <message>
        <source>Send back the signed copy</source>
        <translation>Renvoyer l’exemplaire signé</translation>
    </message>
    <message>
        <source>I approve</source>
        <translation>J’approuve</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Demander une correction</translation>
    </message>
    <message>
        <source>I have paid</source>
        <translation>J’ai réglé</translation>
    </message>
    <message>
        <source>A question about this invoice</source>
        <translation>Une question sur cette facture</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Send the documents</source>
        <translation>Envoyer les documents</translation>
    </message>
    <message>
        <source>Please call me</source>
        <translation>Merci de me rappeler</translation>
    </message>
    <message>
        <source>This is not for me</source>
        <translation>Ce message ne me concerne pas</translation>
    </message>
    <message>
        <source>Mark as submitted</source>
        <translation>Marquer comme soumis</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Sceller…</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>Desceller</translation>
    </message>
    <message>
        <source>Unsubmit</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Record a signature…</source>
        <translation>Enregistrer une signature…</translation>
    </message>
    <message>
        <source>Mark as declined…</source>
        <translation>Marquer comme refusé…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Demander de nouveau</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>Enregistrer un règlement…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Annuler la facture…</translation>
    </message>
    <message>
        <source>Record refund…</source>
        <translation>Enregistrer un remboursement…</translation>
    </message>
    <message>
        <source>Take the payments back</source>
        <translation>Retirer les règlements</translation>
    </message>
    <message>
        <source>Client has replied</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme terminé</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Mark as approved</source>
        <translation>Marquer comme approuvé</translation>
    </message>
    <message>
        <source>Changes asked…</source>
        <translation>Corrections demandées…</translation>
    </message>
    <message>
        <source>Mark as complete</source>
        <translation>Marquer au complet</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer la demande…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre la demande</translation>
    </message>
    <message>
        <source>Stopped · submitted</source>
        <translation>Arrêtés · soumis</translation>
    </message>
    <message>
        <source>Stopped · sealed</source>
        <translation>Arrêtés · scellé</translation>
    </message>
    <message>
        <source>Stopped · signed</source>
        <translation>Arrêtés · signé</translation>
    </message>
    <message>
        <source>Stopped · declined</source>
        <translation>Arrêtés · refus</translation>
    </message>
    <message>
        <source>Stopped · paid</source>
        <translation>Arrêtés · réglée</translation>
    </message>
    <message>
        <source>Stopped · void</source>
        <translation>Arrêtés · annulée</translation>
    </message>
    <message>
        <source>Never mailed by itself</source>
        <translation>Jamais envoyé de lui-même</translation>
    </message>
    <message>
        <source>Stopped · replied</source>
        <translation>Arrêtés · répondu</translation>
    </message>
    <message>
        <source>Stopped · done</source>
        <translation>Arrêtés · terminé</translation>
    </message>
    <message>
        <source>Stopped · approved</source>
        <translation>Arrêtés · approuvé</translation>
    </message>
    <message>
        <source>Stopped · changes asked</source>
        <translation>Arrêtés · à corriger</translation>
    </message>
    <message>
        <source>Stopped · complete</source>
        <translation>Arrêtées · au complet</translation>
    </message>
    <message>
        <source>Stopped · withdrawn</source>
        <translation>Arrêtés · retirée</translation>
    </message>
    <message>
        <source>Failed · see outbox</source>
        <translation>Échec · voir la boîte d’envoi</translation>
    </message>
    <message>
        <source>Bounced · fix address</source>
        <translation>Non distribué · corriger l’adresse</translation>
    </message>
    <message>
        <source>Uncertain · decide</source>
        <translation>À vérifier · décider</translation>
    </message>
    <message>
        <source>Held · approve</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Starts when sent</source>
        <translation>Débute à l’envoi</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Prélèvement</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Held · decide</source>
        <translation>À valider · décider</translation>
    </message>
    <message>
        <source>Leaving now</source>
        <translation>Départ en cours</translation>
    </message>
    <message>
        <source>First e-mail not sent</source>
        <translation>Premier e-mail non parti</translation>
    </message>
    <message>
        <source>Nobody to notify</source>
        <translation>Aucun destinataire</translation>
    </message>
    <message>
        <source>No sending day</source>
        <translation>Aucun jour d’envoi</translation>
    </message>
    <message>
        <source>This account pays by direct debit: nobody is reminded of its invoices, as its page says.</source>
        <translation>Ce dossier paie par prélèvement&#xa0;: personne n’est relancé pour ses factures, comme sa page l’indique.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtés</translation>
    </message>
    <message numerus="yes">
        <source>All %n sent</source>
        <translation>
            <numerusform>Épuisés,&#xa0;%n sur&#xa0;%n</numerusform>
            <numerusform>Épuisés,&#xa0;%n sur&#xa0;%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Client replied · decide</source>
        <translation>Le client a répondu · décider</translation>
    </message>
    <message>
        <source>Paused by {who}</source>
        <translation>Suspendus par {who}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendus</translation>
    </message>
    <message>
        <source>{sent} of {total} sent, next {day} {hour}</source>
        <translation>{sent} sur {total} envoyés, prochain {day} {hour}</translation>
    </message>
    <message>
        <source>{sent} of {total} sent, {why}</source>
        <translation>{sent} sur {total} envoyés, {why}</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>modifié ici</translation>
    </message>
    <message>
        <source>source: account</source>
        <translation>source&#xa0;: dossier</translation>
    </message>
    <message>
        <source>source: automation</source>
        <translation>source&#xa0;: automatisation</translation>
    </message>
    <message>
        <source>source: template</source>
        <translation>source&#xa0;: modèle</translation>
    </message>
    <message>
        <source>source: firm</source>
        <translation>source&#xa0;: cabinet</translation>
    </message>
    <message>
        <source>First mail</source>
        <translation>Premier e-mail</translation>
    </message>
    <message>
        <source>Used for the first e-mail</source>
        <translation>Pour le premier e-mail</translation>
    </message>
    <message>
        <source>Reminder 1</source>
        <translation>Rappel n°&#xa0;1</translation>
    </message>
    <message>
        <source>Used for reminder 1, and when it is resent by hand</source>
        <translation>Pour le rappel n°&#xa0;1 et l’envoi renouvelé à la main</translation>
    </message>
    <message>
        <source>Later reminders</source>
        <translation>Rappels suivants</translation>
    </message>
    <message>
        <source>Used from reminder 2 on, up to the last one</source>
        <translation>À partir du rappel n°&#xa0;2, jusqu’au dernier exclu</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>Dernier rappel</translation>
    </message>
    <message>
        <source>Used for the last of several reminders</source>
        <translation>Pour le dernier de plusieurs rappels</translation>
    </message>
    <message>
        <source>Copy, unpaid</source>
        <translation>Copie, non réglée</translation>
    </message>
    <message>
        <source>Used when the paper is sent again by hand</source>
        <translation>Quand le document est renvoyé à la main</translation>
    </message>
    <message>
        <source>Copy, paid</source>
        <translation>Copie, réglée</translation>
    </message>
    <message>
        <source>Used when the paper is sent again after it was settled</source>
        <translation>Quand le document est renvoyé après règlement</translation>
    </message>
    <message>
        <source>Used when a credit note is sent by hand</source>
        <translation>Utilisé quand un avoir est envoyé à la main</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>Plusieurs à la fois</translation>
    </message>
    <message>
        <source>Used when several documents are asked about in one e-mail</source>
        <translation>Quand un seul e-mail porte sur plusieurs documents</translation>
    </message>
    <message>
        <source>Told, not asked</source>
        <translation>Informé, non sollicité</translation>
    </message>
    <message>
        <source>Used for those who are told of what others sign</source>
        <translation>Pour ceux qui sont informés de ce que d’autres signent</translation>
    </message>
    <message>
        <source>“{what}” is not a field. Pick one from the list.</source>
        <translation>«&#xa0;{what}&#xa0;» n’est pas un champ. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>“{what}” may not stand in a subject.</source>
        <translation>«&#xa0;{what}&#xa0;» ne peut pas figurer dans un objet.</translation>
    </message>
    <message>
        <source>“{what}” is not finished. Pick a field or remove the braces.</source>
        <translation>«&#xa0;{what}&#xa0;» n’est pas terminé. Choisissez un champ ou supprimez les accolades.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed: only words and fields are.</source>
        <translation>«&#xa0;{what}&#xa0;» n’est pas admis&#xa0;: seulement des mots et des champs.</translation>
    </message>
    <message>
        <source>There is “}}” without “{{” before it. Remove it.</source>
        <translation>Il y a «&#xa0;}}&#xa0;» sans «&#xa0;{{&#xa0;» avant. Supprimez-le.</translation>
    </message>
    <message>
        <source>A subject is one line.</source>
        <translation>Un objet tient sur une ligne.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Écrivez quelque chose ici.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>C’est trop long.</translation>
    </message>
    <message>
        <source>(line {number})</source>
        <translation>(ligne {number})</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Too late: it was changed, or e-mails about it left since</source>
        <translation>Trop tard&#xa0;: elle a été modifiée, ou des e-mails sont partis depuis</translation>
    </message>
    <message>
        <source>No reminder is left to come.</source>
        <translation>Il ne reste aucun rappel à venir.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) still to come</source>
        <translation>
            <numerusform>%n rappel encore à venir</numerusform>
            <numerusform>%n rappels encore à venir</numerusform>
        </translation>
    </message>
    <message>
        <source>The first leaves by itself: {when}</source>
        <translation>Le premier part tout seul&#xa0;: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) whose next reminder had fallen due: it waits in the catch-up review</source>
        <translation>
            <numerusform>%n demande dont le prochain rappel était échu&#xa0;: il attend dans la revue de rattrapage</numerusform>
            <numerusform>%n demandes dont le prochain rappel était échu&#xa0;: il attend dans la revue de rattrapage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) recorded as already sent</source>
        <translation>
            <numerusform>%n demande enregistrée comme déjà envoyée</numerusform>
            <numerusform>%n demandes enregistrées comme déjà envoyées</numerusform>
        </translation>
    </message>
</context>
</TS>
