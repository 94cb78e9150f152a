interface ImportMetaEnv {
  readonly HEADROOM_VERSION: string;
}
