/** Tools of smart contracts: building is local, sending a transaction is for ever. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { isLoopback } from "./lib/sources.js";
import { plain, writes } from "./lib/tool.js";

const LOCAL_NETWORK =
  /^(?:localhost|hardhat|development|dev|develop|local|localnet|ganache|anvil|test|http:\/\/(?:localhost|127\.).*)$/i;

/** Nothing says that the transaction goes to anything but this machine's own test chain. */
function isLocalChain(i: Invocation): boolean {
  const named = ["--rpc-url", "--network", "--fork-url", "--url", "--cluster", "--provider.cluster"]
    .map((name) => i.value(name)?.text)
    .filter((text) => text !== undefined);
  return named.length > 0 && named.every((text) => LOCAL_NETWORK.test(text) || isLoopback(text));
}

const SENDS = {
  decision: "ask" as const,
  why: "sends a transaction that cannot be taken back",
  attack: ["T1657"],
};

export const tools = [
  defineTool({
    names: ["forge"],
    about: "builds and tests contracts with Foundry",
    options:
      "--root=; -C --contracts=; -o --out=; --rpc-url=; -r --rpc-url=; -f --fork-url=; --fork-url=; --fork-block-number=; --match-test=; --mt=; --match-contract=; --mc=; --match-path=; --mp=; -v; -vv; -vvv; -vvvv; -vvvvv; --gas-report; --sig=; -s --sig=; --broadcast; --verify; --private-key=; --account=; --sender=; --keystore=; --password=; --resume; --legacy; --etherscan-api-key=; --chain=; --constructor-args=; --optimize; --use=; --via-ir; --watch; --no-commit; --no-git; --template=; --libraries=; --slow; -i; --ledger; --json; --ffi; --force; --check; --skip=; --profile=",
    verbs: {
      build:
        "build, b, compile, test, t, snapshot, coverage, fmt, flatten, clean, cl, doc, inspect, bind, script, geiger, lint, selectors, cache, eip712, soldeer",
      install: "install, i, update, u, remap, re, remappings",
      create: "init, generate",
      update: "remove, rm",
      read: "tree, tr, config, co, help, verify-bytecode, completions",
      "remote-change": "create, c",
      publish: "verify-contract, v, verify-check",
    },
    rules: [
      {
        id: "forge-broadcasts",
        on: "script",
        when: (i) => i.has("--broadcast", "--resume") && !isLocalChain(i),
        ...SENDS,
        instead:
          "simulate it first, such as `forge script script/Deploy.s.sol --rpc-url http://localhost:8545`",
        matches: [
          "forge script script/Deploy.s.sol --rpc-url $RPC --broadcast",
          "forge script script/Deploy.s.sol --broadcast --verify --rpc-url https://rpc.example.com",
        ],
        nonMatches: [
          "forge script script/Deploy.s.sol",
          "forge script script/Deploy.s.sol --rpc-url http://localhost:8545 --broadcast",
        ],
      },
    ],
    allowed: [
      "forge build",
      "forge test -vvv --match-test testTransfer",
      "forge install OpenZeppelin/openzeppelin-contracts --no-commit",
      "forge fmt --check",
      "forge coverage",
      "forge snapshot",
    ],
    asked: ["forge create src/A.sol:A --rpc-url https://rpc.example.com --private-key abc"],
  }),
  defineTool({
    names: ["cast"],
    about: "talks to a chain with Foundry",
    options:
      "--rpc-url=; -r --rpc-url=; --private-key=; --from=; -f --from=; --value=; --gas-limit=; --account=; --keystore=; --password=; --ledger; --chain=; -j --json; -b --block=; --legacy; --nonce=; --etherscan-api-key=; --async; --create=; -i; --trace; --decimals=; --to-base=; --unlocked",
    verbs: {
      "remote-change": "send, publish, mktx-send, bind",
      secret: "wallet private-key, wallet decrypt-keystore",
      access:
        "wallet new, wallet new-mnemonic, wallet import, wallet remove, wallet change-password, wallet sign, wallet sign-auth, wallet vanity",
      read: "*, wallet address, wallet list, wallet verify, wallet public-key, wallet",
    },
    rules: [
      {
        id: "cast-sends",
        on: "rpc",
        when: (i) =>
          /^(?:eth_sendTransaction|eth_sendRawTransaction|personal_.*|admin_.*|debug_setHead|miner_.*)$/.test(
            i.operands[0]?.text ?? "",
          ) && !isLocalChain(i),
        ...SENDS,
        instead: "read only, such as `cast block-number`",
        matches: [
          "cast rpc eth_sendRawTransaction 0xabc --rpc-url https://rpc.example.com",
          "cast rpc personal_unlockAccount 0xabc",
        ],
        nonMatches: ["cast rpc eth_blockNumber", "cast call 0xabc 'balanceOf(address)' 0xdef"],
      },
    ],
    allowed: [
      "cast call 0xabc 'balanceOf(address)' 0xdef --rpc-url http://localhost:8545",
      "cast --to-wei 1",
      "cast block-number",
      "cast sig 'transfer(address,uint256)'",
    ],
    asked: [
      "cast send 0xabc 'transfer(address,uint256)' 0xdef 1 --private-key abc",
      "cast wallet new",
    ],
  }),
  defineTool({
    names: [
      "hardhat",
      "truffle",
      "brownie",
      "ape",
      "embark",
      "buidler",
      "anchor",
      "dfx",
      "near",
      "sui",
      "aptos",
      "starkli",
      "sncast",
      "scarb",
      "clarinet",
      "stellar",
      "soroban",
      "algokit",
      "flow",
    ],
    about: "builds, tests and deploys contracts",
    nature: "build",
    options:
      "--network=; --config=; --show-stack-traces; --verbose; --tags=; --reset; --grep=; --no-compile; --parallel; --bail; --provider.cluster=; --provider.wallet=; --skip-build; --skip-deploy; --skip-local-validator; --program-name=; --program-id=; --gas-budget=; --profile=; --url=; -u --url=; --private-key=; --assume-yes; --account=; --rpc=; --no-wallet; --identity=; --argument=; -f --from=; --verify; --ignition; --mode=; -v; --json; --path=; --named-addresses=",
    verbs: {
      build:
        "compile, build, test, clean, node, console, coverage, check, run, script, scripts, develop, migrate:dry, size-contracts, typechain, flatten, lint, init, unbox, new, create, ping, shell, idl build, idl parse, keys sync, keys list, localnet, start, stop, generate, gas, docgen, fmt, fmt --check, move build, move test, move new, move compile, move init, move prove, move coverage, devnet, expand, verify-local, install, accounts list, networks list, pm list, pm install, plugins list, help, version, docs, cache, info, emulator, ping, whoami, contract build, *",
      deploy:
        "deploy, migrate, upgrade, ignition deploy, move publish, contract deploy, client publish, declare, program deploy, accounts create, canister create, canister install, client upgrade",
      publish: "verify, publish, ignition verify, pm publish",
      "remote-change":
        "send, invoke, contract call, client call, client transfer, client pay, client ptb, move run, call, transfer, move run-script, state, contract invoke, transactions send, ledger, idl init, idl upgrade, idl close, canister call, canister stop, wallet send",
      access:
        "account new, accounts new, accounts generate, key generate, keys generate, identity new, identity import, client new-address, account import",
      secret: "identity export, keytool export, keys secret, account export",
      destroy: "canister delete, program close, delete",
    },
    rules: [
      {
        id: "contract-deployed",
        on: "deploy, migrate, upgrade, ignition deploy, move publish, contract deploy, client publish, declare, run, script, canister install",
        when: (i) => {
          const network = (
            i.value("--network") ??
            i.value("--provider.cluster") ??
            i.value("--profile")
          )?.text;
          return (
            network !== undefined &&
            !isLocalChain(i) &&
            !/^(?:local\w*|dev|development|default)$/i.test(network)
          );
        },
        ...SENDS,
        instead:
          "try it on a local chain, such as `npx hardhat run scripts/deploy.js --network localhost`",
        matches: [
          "npx hardhat run scripts/deploy.js --network mainnet",
          "truffle migrate --network ropsten",
          "anchor deploy --provider.cluster mainnet",
        ],
        nonMatches: [
          "npx hardhat run scripts/deploy.js --network localhost",
          "npx hardhat test",
          "truffle migrate",
        ],
      },
    ],
    allowed: [
      "npx hardhat compile",
      "npx hardhat test --grep x",
      "npx hardhat node",
      "truffle test",
      "anchor build",
      "anchor test",
      "sui move build",
      "aptos move test",
    ],
    asked: ["npx hardhat verify --network mainnet 0xabc", "sui client call --package 0x1"],
  }),
  defineTool({
    names: ["solana", "spl-token", "solana-keygen"],
    about: "talks to Solana",
    nature: "read",
    options:
      "-u --url=; -k --keypair=; --keypair=; -C=; --output=; --commitment=; --program-id=; --fee-payer=; --allow-unfunded-recipient; --from=; --with-memo=; --buffer=; --outfile=; -o --outfile=; --force; --no-bip39-passphrase; -s; --decimals=; --owner=; -v; --no-passphrase; --upgrade-authority=; --bypass-warning",
    verbs: {
      read: "balance, address, account, block, block-height, cluster-version, config get, epoch, epoch-info, fees, gossip, largest-accounts, leader-schedule, logs, ping, program show, program dump, rent, slot, stake-account, stakes, supply, transaction-count, transaction-history, validators, vote-account, confirm, decode-transaction, inflation, feature status, accounts, account-info, multisig-info, display, supply, pubkey, verify, cluster-date, find-program-derived-address, catchup",
      update: "config set, config import-addresses, airdrop",
      access: "new, recover, grind",
      "remote-change":
        "transfer, program deploy, program write-buffer, program upgrade, program extend, program set-upgrade-authority, program set-buffer-authority, create-stake-account, delegate-stake, deactivate-stake, withdraw-stake, split-stake, merge-stake, create-vote-account, vote-*, stake-*, create-nonce-account, withdraw-from-nonce-account, deploy, mint, create-token, create-account, authorize, approve, revoke, freeze, thaw, wrap, unwrap, validator-info publish, resolve-signer",
      destroy: "program close, burn, close, close-mint, close-vote-account",
    },
    effects: writes("--outfile"),
    allowed: [
      "solana balance",
      "solana config get",
      "solana airdrop 2",
      "spl-token accounts",
      "solana-keygen pubkey",
    ],
    asked: [
      "solana transfer abc 1",
      "solana program deploy target/deploy/a.so",
      "solana-keygen new",
    ],
    denied: ["solana program close abc --bypass-warning"],
  }),
  plain(
    "anvil ganache ganache-cli solc solcjs solc-select slither mythril myth echidna medusa-fuzz halmos manticore solhint-cli solidity-coverage surya wake aderyn certoraRun solana-test-validator vyper fe huffc heimdall foundryup svm avm suiup revive-solidity ethlint hevm kontrol",
    "compiles and checks contracts, and runs test chains",
    "build",
    "-p --port=; --port=; --fork-url=; -f --fork-url=; --chain-id=; --accounts=; --mnemonic=; -m --mnemonic=; --bin; --abi; --optimize; -o --output-dir=; --block-time=; -b --block-time=; --host=; --checklist; --json=; --filter-paths=; --print=; -v --version=; -i; --install=; --branch=; -r --reset; --ledger=; --bpf-program=; -e; -d; -h --host=",
    [
      "anvil --fork-url https://rpc.example.com",
      "slither .",
      "solc --bin --abi a.sol",
      "npx ganache -p 8545",
      "solc-select use 0.8.20",
      "solana-test-validator --reset",
      "foundryup",
    ],
    { effects: writes("--output-dir") },
  ),
];
