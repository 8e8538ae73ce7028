/** Machines and network devices reached past their operating system. */
import { defineTool } from "../../tools/define.js";

const ipmi = defineTool({
  names: [
    "ipmitool",
    "ipmi-power",
    "ipmi-chassis",
    "racadm",
    "racadm7",
    "ilorest",
    "redfishtool",
    "amttool",
    "fence_ipmilan",
  ],
  about: "manages a server's hardware",
  style: "posix",
  options:
    "-I=; -H=; -U=; -P=; -f=; -E; -L=; -p=; -o=; -k=; -y=; -Y; -K; -v; -vv; -c; -h=; -u=; -r=; -i=; -S; -A=; --hostname=; --username=; --password=; --action=; --url=; -j; -N=; -R=; -t=; -b=; -l=; -n; -x=",
  verbs: {
    read: "sdr *, sdr, sensor, sensor *, sel list, sel elist, sel info, sel get, sel time, fru, fru *, mc info, mc guid, chassis status, chassis poh, chassis restart_cause, chassis selftest, power status, user list, user summary, lan print, lan stats, channel info, channel getaccess, session info, dcmi *, pef info, isol info, sol info, bmc info, getsysinfo, getsel, getniccfg, get, getconfig, getversion, getled, serveraction powerstatus, list, ls, types, rawget, --action=status, Systems list, Systems, Chassis, Managers",
    lifecycle: "sol activate, sol deactivate, chassis identify, shell, login, logout",
    "remote-change":
      "chassis power soft, chassis power cycle, chassis power reset, chassis power on, chassis power up, power soft, power cycle, power reset, power on, chassis bootdev, chassis bootparam, chassis policy, mc reset, mc watchdog, bmc reset, serveraction, serveraction *, racreset, set, config, jobqueue *, lan set, reboot, fwupdate, update, sol set, Systems reset, Systems setBootOverride, event, raw, i2c",
    access:
      "user set, user enable, user disable, user priv, user test, channel setaccess, sslkeyupload, sslcertupload",
    delete: "sel clear, clrsel, clearasrscreen",
    destroy:
      "chassis power off, chassis power down, power off, power down, chassis power diag, racresetcfg, systemerase, storage *, factorydefaults, hpm upgrade, ekanalyzer-help, serveraction powerdown, serveraction hardreset",
  },
  allowed: [
    "ipmitool -H 192.0.2.7 -U admin chassis status",
    "ipmitool sdr list",
    "ipmitool sel list",
    "ipmitool power status",
    "racadm getsysinfo",
  ],
  asked: [
    "ipmitool -H 192.0.2.7 -U admin chassis power soft",
    "ipmitool mc reset cold",
    "ipmitool user set password 2",
    "ipmitool sel clear",
  ],
  denied: [
    "ipmitool -I lanplus -H 192.0.2.200 -U admin chassis power off",
    "racadm racresetcfg",
    "racadm systemerase overwritepd",
  ],
});

const snmp = defineTool({
  names: [
    "snmpset",
    "snmpget",
    "snmpwalk",
    "snmpbulkwalk",
    "snmpbulkget",
    "snmpgetnext",
    "snmptranslate",
    "snmpstatus",
    "snmptable",
    "snmpdf",
    "snmpnetstat",
    "snmptest",
    "snmptrap",
    "snmpinform",
  ],
  about: "asks and sets network devices",
  style: "posix",
  options:
    "-v=; -c=; -u=; -l=; -a=; -A=; -x=; -X=; -n=; -O=; -m=; -M=; -t=; -r=; -I=; -C=; -v1; -v2c; -v3",
  nature: "read",
  rules: [
    {
      id: "snmp-set",
      when: (i) => i.program === "snmpset",
      decision: "ask",
      why: "changes a network device that others depend on",
      instead: "read the value first: `snmpget -v2c -c public 192.0.2.5 ifAdminStatus.3`",
      attack: ["T1602.001"],
      matches: ["snmpset -v2c -c private 192.0.2.5 ifAdminStatus.3 i 2"],
      nonMatches: [
        "snmpget -v2c -c public 192.0.2.5 ifAdminStatus.3",
        "snmpwalk -v2c -c public 192.0.2.5",
      ],
    },
  ],
  allowed: ["snmpwalk -v2c -c public 192.0.2.5 system", "snmptranslate -On SNMPv2-MIB::sysDescr"],
});

export const tools = [ipmi, snmp];
