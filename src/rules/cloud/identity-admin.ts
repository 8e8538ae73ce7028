/** Clients that administer accounts of a company: Auth0, Google Workspace, Microsoft 365, Okta. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const auth0 = defineTool({
  names: ["auth0"],
  about: "Auth0's client",
  options:
    "--tenant=; --json; --json-compact; --csv; --no-input; --no-color; --debug; -n --name= --number=; -r --reveal-secrets; --force; -d --description= --data=; -t --type=; -f --filter=; -q --query=; -c --connection= --callbacks=; -e --email=; -p --password=; -i --identifier=; -s --scopes=; --client-id=; --client-secret=; --output-dir=; --code=; --trigger=; --secret=; --dependency=; --origins=; --logout-urls=; --picker; -o --audience=; --web-help",
  verbs: withGroupReads({
    read: "* list, * ls, * show, * search, * search-by-email, * * list, * * show, * diff, logs tail, logs list, tenants list, tenants use-help, help, completion, quickstarts list, test token-help, universal-login show, email templates show, protection * show, users roles show",
    lifecycle:
      "login, logout, tenants use, apps use, test login, quickstarts download, quickstarts setup, terraform generate, * open",
    access:
      "users *, roles *, users roles *, apps create, apps update, apis *, orgs *, test token, users import",
    publish: "actions deploy",
    "remote-change":
      "actions *, rules *, domains *, tenant-settings *, email *, universal-login *, protection *, log-streams *, events *, network-acl *, flows *, forms *, api, apps *, token-exchange *",
    destroy:
      "* delete, * rm, * * delete, * * rm, apps delete, apps rm, users delete, users rm, apis delete, apis rm, roles delete, roles rm, orgs delete, orgs rm, actions delete, actions rm, rules delete, rules rm, domains delete, domains rm, log-streams delete, log-streams rm",
  }),
  rules: [
    {
      id: "application-secret",
      shows: "secret",
      when: (i) => i.has("--reveal-secrets"),
      decision: "ask",
      why: "shows the secret of an application",
      instead: "look at it without the secret: `auth0 apps show 1a2b`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["auth0 apps show 1a2b --reveal-secrets", "auth0 apps list -r"],
      nonMatches: ["auth0 apps show 1a2b", "auth0 apis list"],
    },
  ],
  allowed: [
    "auth0 apps list",
    "auth0 logs tail -f type:f",
    "auth0 users search -q 'email:a*'",
    "auth0 tenants list",
  ],
  asked: [
    "auth0 users create -n dana -e dana@example.com",
    "auth0 actions deploy 1a2b",
    "auth0 users block u1",
  ],
  denied: ["auth0 apps delete 1a2b --force", "auth0 users delete u1", "auth0 users rm u1"],
});

const workspace = defineTool({
  names: ["gam", "gam7", "gyb"],
  about: "administers a Google Workspace",
  style: "posix",
  options: "",
  verbs: {
    read: "info, print, show, version, help, report, check, whatis, user * show, user * print, user * info, users * show, users * print, group * show, group * print, ou * print, ou * show, all users print, all users show, config-help, get, select * info, select * print, select * show, redirect csv * print, redirect csv * show",
    access:
      "update user, create user, add user, update group, create group, create admin, add admin, create alias, undelete user, user * add, user * update, user * delete delegate, user * add delegate, user * deprovision, user * forward, user * signout, user * turnoff2sv, user * create, user * transfer, users * add, users * update, all users *, csv, batch, tbatch, create *, add *, update *, send *, user * *, users * *, group * *, ou * *, undelete *, suspend *, unsuspend *, oauth *, wipe-help, issuecommand *, redirect *, select *",
    delete: "remove *, cancel *",
    destroy:
      "delete user, delete users, delete *, wipe *, user * delete, user * trash, user * purge, users * delete, users * purge, user * empty, all users delete",
  },
  allowed: [
    "gam print users",
    "gam info user dana@example.com",
    "gam user dana@example.com show filters",
    "gam version",
  ],
  asked: [
    "gam update user dana@example.com suspended on",
    "gam create user sam@example.com firstname Sam",
    "gam update group ops add member dana@example.com",
  ],
  denied: [
    "gam delete user dana@example.com",
    "gam user dana@example.com delete messages query all",
  ],
});

const microsoft = defineTool({
  names: ["m365"],
  about: "administers Microsoft 365",
  options:
    "-u --url= --webUrl=; -o --output=; -q --query=; -f --force --confirm; -i --id=; -n --name= --userName=; -t --title= --type=; --debug; --verbose; --appId=; --authType=; -l --listTitle=; --properties=; --skipRecycleBin; --wait; --email=; --scope=",
  verbs: withGroupReads({
    read: "status, version, help, doctor, * list, * get, * * list, * * get, * * * list, * * * get, * * * * list, * * * * get, * report *, * * report *, connection list, cli doctor, cli config list, cli config get, search, spo search, tenant info get, tenant report *, tenant service *, util accesstoken-help, spfx doctor, spfx project doctor, request-help, docs, context-help",
    lifecycle:
      "login, logout, setup, connection use, connection set, cli config set, cli config reset, cli completion *, context init, spfx project *",
    secret: "util accesstoken get",
    access:
      "entra user *, entra * add, entra * set, entra * user *, entra app *, entra role* *, spo * permission *, spo site set, spo group *, spo user *, teams user *, spo tenant *, aad *",
    "remote-change":
      "* set, * add, * * set, * * add, * * * set, * * * add, * * enable, * * disable, * * * enable, * * * disable, * * send, * * archive, * * unarchive, * * publish, * * approve, * * deploy, * * install, * * move, * * copy, * * upgrade, request, * * rename, * * restore, * * recyclebinitem *, * * ensure",
    destroy:
      "* remove, * * remove, * * * remove, * * * * remove, * * clear, * * recyclebinitem clear, entra user remove, entra app remove, aad user remove, * * reject-help",
  }),
  allowed: [
    "m365 status",
    "m365 spo site list",
    "m365 teams team list -o json",
    "m365 entra user get --id 1a2b",
  ],
  asked: [
    "m365 entra user add --displayName Sam",
    "m365 spo site set --url https://acme.example.com/s --title x",
    "m365 util accesstoken get --resource graph",
  ],
  denied: [
    "m365 spo site remove --url https://acme.example.com/sites/x --force",
    "m365 entra user remove --id 1a2b",
  ],
});

export const tools = [auth0, workspace, microsoft];
